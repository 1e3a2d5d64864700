package org.gabor.app.main;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import org.gabor.app.cli.Cli;
import org.gabor.app.files.DocumentFile;
import org.gabor.engine.worker.Worker;

/** The entry point: opens the window if there are no arguments and a screen, else runs the command line. */
public final class Launcher {

    /** JavaFX's logger, whose warning about the module path is off; held here because loggers are garbage-collected otherwise. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Launcher() {}

    public static void main(String... args) throws Exception {
        JAVAFX.setLevel(Level.SEVERE);
        switch (Way.of(args, hasScreen())) {
            case WORKER -> Worker.main(Arrays.copyOfRange(args, 1, args.length));
            case COMMAND -> Cli.main(args);
            case WINDOW -> Application.launch(GaborApp.class, args);
        }
    }

    /** What the arguments ask for. */
    enum Way {
        WINDOW, COMMAND, WORKER;

        static Way of(String[] args, boolean screen) {
            if (args.length > 0 && args[0].equals("worker")) {
                return WORKER;
            }
            return screen && (args.length == 0 || isDocument(args)) ? WINDOW : COMMAND;
        }

        private static boolean isDocument(String[] args) {
            return args.length == 1 && args[0].endsWith(DocumentFile.EXTENSION) && Files.exists(Path.of(args[0]));
        }
    }

    private static boolean hasScreen() {
        return !System.getProperty("os.name").equals("Linux")
                || System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
    }
}
