package org.gabor.engine.worker;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gabor.engine.run.UserFolders;

/** How the training process is started. */
final class WorkerProcess {

    /**
     * What ND4J needs of the JVM. Its arrays lie outside the heap, which holds the images and, for a moment, a checkpoint.
     * They go by the environment, because an installed app's launcher takes no options for its JVM.
     */
    private static final List<String> JVM = List.of("-Xmx2g", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");
    /** Native threads that wait sleep: where the window needs a core too, spinning ones made LeNet ten times slower. */
    private static final String PASSIVE = "PASSIVE";
    private static final long LONGEST_LOG = 1_000_000;

    private WorkerProcess() {}

    /** Starts it on {@code socket}; what it prints, and its native libraries, goes to {@link #log}. */
    static Process start(Path socket) throws IOException {
        Path log = log();
        Files.createDirectories(log.getParent());
        if (Files.exists(log) && Files.size(log) > LONGEST_LOG) {
            Files.delete(log);
        }
        ProcessBuilder builder = new ProcessBuilder(command(socket))
                .redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().put("GABOR_HOME", UserFolders.home().toAbsolutePath().toString());
        builder.environment().putIfAbsent("OMP_WAIT_POLICY", PASSIVE);
        builder.environment().put("JAVA_TOOL_OPTIONS", String.join(" ", JVM));
        return builder.start();
    }

    static Path log() {
        return UserFolders.logs().resolve("worker.log");
    }

    /** An installed app has no {@code java}: its own launcher becomes the worker. */
    private static List<String> command(Path socket) {
        Optional<String> launcher = Optional.ofNullable(System.getProperty("jpackage.app-path"));
        return launcher.map(app -> List.of(app, "worker", socket.toString())).orElseGet(() -> java(socket));
    }

    private static List<String> java(Path socket) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return List.of(java.toString(), "-cp", System.getProperty("java.class.path"), Worker.class.getName(), socket.toString());
    }
}
