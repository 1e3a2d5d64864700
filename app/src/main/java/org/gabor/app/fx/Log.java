package org.gabor.app.fx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** The program's log file, and the handler of uncaught errors, which logs the trace and shows one sentence. */
public final class Log {

    private static final Logger LOGGER = Logger.getLogger("org.gabor");
    private static final int BYTES = 1 << 20;
    private static final int FILES = 3;

    private final Path file;

    private Log(Path file) {
        this.file = file;
    }

    /** Logs to {@code gabor.0.log} in a folder, which is created if missing; older logs are kept as 1 and 2. */
    public static Log open(Path folder) {
        try {
            Files.createDirectories(folder);
            FileHandler handler = new FileHandler(folder.toString().replace("%", "%%") + "/gabor.%g.log", BYTES, FILES, true);
            handler.setFormatter(new SimpleFormatter());
            LOGGER.addHandler(handler);
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "no log file: the folder " + folder + " cannot be written", e);
        }
        return new Log(folder.resolve("gabor.0.log"));
    }

    public Path file() {
        return file;
    }

    /** Logs every uncaught error and passes one sentence to {@code show}, on the thread of the error. */
    public void catchAll(Consumer<String> show) {
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> {
            LOGGER.log(Level.SEVERE, "uncaught in " + thread.getName(), error);
            show.accept("Something unexpected went wrong; the details are in " + file + ".");
        });
    }
}
