package org.gabor.engine.worker;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabor.engine.run.UserFolders;

/** How the training process is started. */
final class WorkerProcess {

    /**
     * ND4J needs native access; its arrays lie outside the heap, which starts small, so that what is dead is found soon and its
     * native side freed. These options go by the environment, because an installed app's launcher takes none for its JVM.
     */
    private static final String JVM = "-XX:+AlwaysPreTouch -XX:+UseSerialGC -XX:SurvivorRatio=2 "
            + "--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow";
    /** With one pool for every thread that ever lived, glibc would keep what the readers of each epoch have given back. */
    private static final String POOLS = "2";
    /**
     * Native threads that wait for the next kernel spin for some microseconds and then sleep: where the window needs a core too,
     * spinning on made LeNet ten times slower; sleeping at once, the many small kernels of MobileNet or DenseNet took twice as long.
     */
    private static final Map<String, String> WAITING = Map.of("OMP_WAIT_POLICY", "PASSIVE", "GOMP_SPINCOUNT", "5000");
    /** By this variable jpackage's launcher on Linux knows itself when it starts itself anew: to another one it says nothing. */
    private static final String RELAUNCHED = "_JPACKAGE_LAUNCHER";
    /** By "off" the training process, too, computes without oneDNN. */
    private static final String ONEDNN = "gabor.onednn";
    private static final long LONGEST_LOG = 1_000_000;

    private WorkerProcess() {}

    /** Starts it on {@code socket}; what it prints, and its native libraries, goes to {@link #log}. */
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

    /** Of an installed app, its own launcher becomes the worker. */
    private static List<String> command(Path socket) {
        Optional<String> launcher = Optional.ofNullable(System.getProperty("jpackage.app-path"));
        return launcher.map(app -> List.of(app, "worker", socket.toString())).orElseGet(() -> java(socket));
    }

    private static List<String> java(Path socket) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return List.of(java.toString(), "-cp", System.getProperty("java.class.path"), Worker.class.getName(), socket.toString());
    }
}
