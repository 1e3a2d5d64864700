package org.gabor.app.vm;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.gabor.app.fx.FxThread;
import org.gabor.app.runs.TrainingProcess;
import org.gabor.engine.run.RunException;
import org.gabor.engine.worker.WorkerEvent;

/**
 * Asks one question at a time, each of a process of its own that ends when its answer is known. All but the process belongs to
 * JavaFX's thread.
 */
final class Inquiry implements AutoCloseable {

    private final TrainingProcess.Starter starter;
    private final ExecutorService commands;
    private final Executor window;
    private Object latest = new Object();
    /** Belongs to the commands' thread. */
    private TrainingProcess process;

    /** @param name of the thread that waits for processes to start and end */
    Inquiry(TrainingProcess.Starter starter, String name) {
        this(starter, Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory()), FxThread::run);
    }

    Inquiry(TrainingProcess.Starter starter, ExecutorService commands, Executor window) {
        this.starter = starter;
        this.commands = commands;
        this.window = window;
    }

    /**
     * Gives up the last question for this one.
     *
     * @param hear gets what the process says, until {@link #end} or the next question
     */
    void ask(Consumer<TrainingProcess> question, Consumer<WorkerEvent> hear) {
        Object asked = new Object();
        latest = asked;
        Consumer<WorkerEvent> heard = event -> window.execute(() -> {
            if (latest == asked) {
                hear.accept(event);
            }
        });
        commands.execute(() -> {
            endProcess();
            try {
                process = starter.apply(heard);
                question.accept(process);
            } catch (RunException e) {
                heard.accept(new WorkerEvent.Unmeasured(e.getMessage()));
            }
        });
    }

    /** Its process has answered, or the answer is no longer wanted. */
    void end() {
        latest = new Object();
        commands.execute(this::endProcess);
    }

    private void endProcess() {
        if (process != null) {
            process.close();
            process = null;
        }
    }

    /** Returns when the process is gone. */
    @Override
    public void close() {
        end();
        commands.close();
    }
}
