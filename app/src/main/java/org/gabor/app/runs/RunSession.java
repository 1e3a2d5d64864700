package org.gabor.app.runs;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.gabor.engine.run.RunState;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.worker.WorkerEvent;

/**
 * The run in training, as a state machine. Each run gets a worker process of its own, which ends with it, so that its memory
 * is free again. Commands return at once: what they cause comes back through {@link #accept}. Confined to one thread.
 */
public final class RunSession implements AutoCloseable {

    private final TrainingProcess.Starter starter;
    private final Consumer<WorkerEvent> inbox;
    private final ExecutorService commands;
    private SessionState state = SessionState.IDLE;
    private Optional<Path> run = Optional.empty();
    private RunState outcome = RunState.RUNNING;
    private String sentence = "";
    private long memoryBytes;
    /** Belongs to the commands' thread. */
    private TrainingProcess process;

    /** @param inbox gets the worker's events on its thread; they must come back through {@link #accept} in order */
    public RunSession(TrainingProcess.Starter starter, Consumer<WorkerEvent> inbox) {
        this(starter, inbox, Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("run-session").factory()));
    }

    RunSession(TrainingProcess.Starter starter, Consumer<WorkerEvent> inbox, ExecutorService commands) {
        this.starter = starter;
        this.inbox = inbox;
        this.commands = commands;
    }

    // ---- commands

    /** Trains the run in {@code folder} from its beginning; does nothing while another one is under way. */
    public void train(Path folder) {
        begin(folder, TrainingProcess::train);
    }

    /** Goes on from the run's last checkpoint; does nothing while another one is under way. */
    public void resume(Path folder) {
        begin(folder, TrainingProcess::resume);
    }

    private void begin(Path folder, BiConsumer<TrainingProcess, Path> command) {
        if (state.isBusy()) {
            return;
        }
        run = Optional.of(folder);
        outcome = RunState.RUNNING;
        sentence = "";
        state = SessionState.STARTING;
        perform(() -> {
            process = starter.apply(inbox);
            command.accept(process, folder);
        });
    }

    public void pause() {
        if (state == SessionState.RUNNING) {
            tell(TrainingProcess::pause);
        }
    }

    public void proceed() {
        if (state == SessionState.PAUSED) {
            tell(TrainingProcess::proceed);
        }
    }

    /** Ends the run after a checkpoint. */
    public void stop() {
        if (state.isBusy() && state != SessionState.STOPPING) {
            state = SessionState.STOPPING;
            tell(TrainingProcess::stop);
        }
    }

    /** Ends the worker process and returns when it is gone. */
    @Override
    public void close() {
        endProcess();
        commands.close();
    }

    private void tell(Consumer<TrainingProcess> command) {
        perform(() -> {
            if (process != null) {
                command.accept(process);
            }
        });
    }

    private void endProcess() {
        tell(TrainingProcess::close);
        perform(() -> process = null);
    }

    /** What goes wrong on the way to the worker ends the run as a failure of the training itself would. */
    private void perform(Runnable command) {
        commands.execute(() -> {
            try {
                command.run();
            } catch (RuntimeException e) {
                inbox.accept(new WorkerEvent.Training(new TrainingEvent.Failed(e.getMessage())));
            }
        });
    }

    // ---- what the worker says

    /** Follows an event; those that come after the run has ended change nothing. */
    public void accept(WorkerEvent event) {
        if (!state.isBusy()) {
            return;
        }
        switch (event) {
            case WorkerEvent.Training(TrainingEvent training) -> follow(training);
            case WorkerEvent.Heartbeat heartbeat -> memoryBytes = heartbeat.memoryBytes();
            case WorkerEvent.Measured _, WorkerEvent.Stepped _, WorkerEvent.Timed _, WorkerEvent.Unmeasured _ -> { }
            case WorkerEvent.Lost lost -> end(SessionState.LOST, RunState.INTERRUPTED, lost.sentence());
        }
    }

    private void follow(TrainingEvent event) {
        switch (event) {
            case TrainingEvent.Started _, TrainingEvent.Resumed _ -> goTo(SessionState.RUNNING);
            case TrainingEvent.Paused _ -> goTo(SessionState.PAUSED);
            case TrainingEvent.Finished _ -> end(SessionState.DONE, RunState.FINISHED, "");
            case TrainingEvent.Stopped _ -> end(SessionState.DONE, RunState.STOPPED, "");
            case TrainingEvent.Failed failed -> end(SessionState.FAILED, RunState.FAILED, failed.reason());
            case TrainingEvent.Lifecycle _, TrainingEvent.Metrics _, TrainingEvent.Observed<?> _, TrainingEvent.Note _ -> { }
        }
    }

    /** A run that was asked to stop stays so, whatever was under way. */
    private void goTo(SessionState next) {
        state = state == SessionState.STOPPING ? state : next;
    }

    private void end(SessionState last, RunState how, String why) {
        state = last;
        outcome = how;
        sentence = why;
        memoryBytes = 0;
        endProcess();
    }

    // ---- reading

    public SessionState state() {
        return state;
    }

    /** The folder of the run in training, or of the last one. */
    public Optional<Path> run() {
        return run;
    }

    /** How the run ended, or that it has not. */
    public RunState outcome() {
        return outcome;
    }

    /** Why the run failed or was lost; empty otherwise. */
    public String sentence() {
        return sentence;
    }

    /** The worker's resident memory; 0 while there is none. */
    public long memoryBytes() {
        return memoryBytes;
    }
}
