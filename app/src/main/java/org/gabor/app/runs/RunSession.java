package org.gabor.app.runs;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.gabor.engine.run.RunState;
import org.gabor.engine.run.RunView;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.train.TrainingEvent.Ending;
import org.gabor.engine.train.TrainingEvent.Failed;
import org.gabor.engine.train.TrainingEvent.Finished;
import org.gabor.engine.train.TrainingEvent.Stopped;
import org.gabor.engine.worker.Request;
import org.gabor.engine.worker.WorkerEvent;
import org.gabor.engine.worker.WorkerSession;
import org.gabor.engine.worker.Workers;

/**
 * The current run. Each run has its own worker process, which ends with it and frees its memory. Commands return immediately;
 * their effects come back through {@link #accept}. Confined to one thread.
 */
public final class RunSession implements AutoCloseable {

    private final Workers workers;
    private final Consumer<WorkerEvent<TrainingEvent>> inbox;
    private Optional<Path> run = Optional.empty();
    private Optional<WorkerSession> worker = Optional.empty();
    private RunView view = RunView.NONE;
    private Optional<String> lost = Optional.empty();
    private boolean stopping;
    private long memoryBytes;

    /** @param inbox receives the worker's events on the worker's thread; they must come back through {@link #accept} in order */
    public RunSession(Workers workers, Consumer<WorkerEvent<TrainingEvent>> inbox) {
        this.workers = workers;
        this.inbox = inbox;
    }

    // ---- commands

    /** Trains the run in {@code folder} from the beginning; does nothing while another run is training. */
    public void train(Path folder) {
        begin(folder, Request.Train.of(folder));
    }

    /** Resumes from the run's last checkpoint; does nothing while another run is training. */
    public void resume(Path folder) {
        begin(folder, Request.Resume.of(folder));
    }

    private void begin(Path folder, Request<TrainingEvent> request) {
        if (state().isBusy()) {
            return;
        }
        run = Optional.of(folder);
        view = RunView.NONE;
        lost = Optional.empty();
        stopping = false;
        worker = Optional.of(workers.start(request, Runnable::run, inbox));
    }

    public void pause() {
        if (state() == SessionState.RUNNING) {
            worker.ifPresent(WorkerSession::pause);
        }
    }

    public void proceed() {
        if (state() == SessionState.PAUSED) {
            worker.ifPresent(WorkerSession::proceed);
        }
    }

    /** Stops the run after a checkpoint. */
    public void stop() {
        if (state().isBusy() && !stopping) {
            stopping = true;
            worker.ifPresent(WorkerSession::stop);
        }
    }

    /** Ends the worker process and returns after it has exited. */
    @Override
    public void close() {
        worker.ifPresent(WorkerSession::close);
    }

    /** Handles an event of the worker. */
    public void accept(WorkerEvent<TrainingEvent> event) {
        switch (event) {
            case WorkerEvent.Reply<TrainingEvent>(TrainingEvent reply) -> view = view.after(reply);
            case WorkerEvent.Heartbeat<TrainingEvent>(long bytes) -> memoryBytes = bytes;
            case WorkerEvent.Lost<TrainingEvent>(String sentence) -> lost = Optional.of(sentence);
        }
    }

    // ---- reading

    public SessionState state() {
        if (run.isEmpty()) {
            return SessionState.IDLE;
        }
        return lost.map(_ -> SessionState.LOST)
                .or(() -> view.status().ending().map(RunSession::ended))
                .orElseGet(() -> stopping ? SessionState.STOPPING : training());
    }

    private static SessionState ended(Ending ending) {
        return switch (ending) {
            case Finished _, Stopped _ -> SessionState.DONE;
            case Failed _ -> SessionState.FAILED;
        };
    }

    private SessionState training() {
        if (view.status().plan().isEmpty()) {
            return SessionState.STARTING;
        }
        return view.status().paused() ? SessionState.PAUSED : SessionState.RUNNING;
    }

    /** The folder of the current or last run. */
    public Optional<Path> run() {
        return run;
    }

    /** Everything that the worker has reported about the run. */
    public RunView view() {
        return view;
    }

    /** How the run ended, or that it hasn't. */
    public RunState outcome() {
        return state().isBusy() ? RunState.RUNNING : view.status().outcome();
    }

    /** Why the run failed or was lost; empty otherwise. */
    public String sentence() {
        return lost.orElseGet(() -> view.status().ending().orElse(null) instanceof Failed(String reason) ? reason : "");
    }

    /** The worker's resident memory; 0 while there is none. */
    public long memoryBytes() {
        return state().isBusy() ? memoryBytes : 0;
    }
}
