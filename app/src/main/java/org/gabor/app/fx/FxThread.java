package org.gabor.app.fx;

import javafx.application.Platform;

/** JavaFX's thread as an executor: {@code FxThread::run}. */
public final class FxThread {

    private FxThread() {}

    /** Runs the task on JavaFX's thread after the current event. */
    public static void later(Runnable task) {
        Platform.runLater(task);
    }

    /** Runs the task on JavaFX's thread: immediately if this is that thread, else soon. */
    public static void run(Runnable task) {
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
    }
}
