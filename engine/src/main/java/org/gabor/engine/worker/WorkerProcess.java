package org.gabor.engine.worker;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabor.engine.run.UserFolders;

/** Starts the training process. */
final class WorkerProcess {

    /**
     * ND4J needs native access. Its arrays are outside the heap. The heap starts small, so that dead objects are found soon and
     * their native memory is freed. The environment passes the options, as an installed app's launcher accepts none.
     */
    private static final String JVM = "-XX:+AlwaysPreTouch -XX:+UseSerialGC -XX:SurvivorRatio=2 "
            + "--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow";
    /** Limits glibc's memory pools: with one per thread, it would keep memory that each epoch's reader threads have freed. */
    private static final String POOLS = "2";
    /**
     * Native threads that wait for the next kernel spin for some microseconds and then sleep. If the window needs a core too,
     * constant spinning makes LeNet ten times slower; without it, small kernels (MobileNet, DenseNet) take twice as long.
     */
    private static final Map<String, String> WAITING = Map.of("OMP_WAIT_POLICY", "PASSIVE", "GOMP_SPINCOUNT", "5000");
    /** The variable by which jpackage's launcher on Linux recognizes its restarted self; another launcher must not inherit it. */
    private static final String RELAUNCHED = "_JPACKAGE_LAUNCHER";
    /** The value "off" makes the training process compute without oneDNN, too. */
    private static final String ONEDNN = "gabor.onednn";
    private static final long LONGEST_LOG = 1_000_000;

    private WorkerProcess() {}

    /** Starts the process on {@code socket}; its output, including that of native libraries, goes to {@link #log}. */
    static Process start(Path socket) throws IOException {
        Path log = log();
        Files.createDirectories(log.getParent());
        Files.createDirectories(UserFolders.cache());
        ClassArchive classes = classes();
        classes.tidy();
        if (Files.exists(log) && Files.size(log) > LONGEST_LOG) {
            Files.delete(log);
        }
        ProcessBuilder builder = new ProcessBuilder(command(socket))
                .redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().remove(RELAUNCHED);
        builder.environment().put("GABOR_HOME", UserFolders.home().toAbsolutePath().toString());
        Optional.ofNullable(System.getProperty(ONEDNN))
                .ifPresent(set -> builder.environment().put(WorkerLimits.variable(ONEDNN), set));
        WAITING.forEach(builder.environment()::putIfAbsent);
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", POOLS);
        builder.environment().put("JAVA_TOOL_OPTIONS", String.join(" ", limits(), JVM, classes.options()));
        return builder.start();
    }

    static ClassArchive classes() {
        return ClassArchive.of(UserFolders.cache().toAbsolutePath(), System.getProperty("java.class.path"));
    }

    private static String limits() {
        String heap = WorkerLimits.heap();
        return "-Xmx%s -Xms%s -D%s=%s -D%s=%dk".formatted(
                heap, WorkerLimits.firstHeap(), WorkerLimits.HEAP, heap, WorkerLimits.MEMORY, WorkerLimits.memory() >> 10);
    }

    static Path log() {
        return UserFolders.logs().resolve("worker.log");
    }

    /** The command of the worker; in an installed app, the app's own launcher. */
    private static List<String> command(Path socket) {
        Optional<String> launcher = Optional.ofNullable(System.getProperty("jpackage.app-path"));
        return launcher.map(app -> List.of(app, "worker", socket.toString())).orElseGet(() -> java(socket));
    }

    private static List<String> java(Path socket) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return List.of(java.toString(), "-cp", System.getProperty("java.class.path"), Worker.class.getName(), socket.toString());
    }
}
