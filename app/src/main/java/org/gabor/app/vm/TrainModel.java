package org.gabor.app.vm;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.gabor.app.fx.FramePump;
import org.gabor.app.fx.FxThread;
import org.gabor.app.runs.Notice;
import org.gabor.app.runs.Progress;
import org.gabor.app.runs.RunCurves;
import org.gabor.app.runs.RunSession;
import org.gabor.app.runs.RunText;
import org.gabor.app.runs.SessionState;
import org.gabor.app.runs.recipe.StartWeights;
import org.gabor.engine.run.RunException;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.run.RunSummary;
import org.gabor.engine.run.UserFolders;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.worker.WorkerEvent;
import org.gabor.engine.worker.Workers;
import org.gabor.graph.analysis.Inference;

/** The observable state of training, for the header, the status bar and the Train view. */
public final class TrainModel implements AutoCloseable {

    private final NextRun next;
    private final Path runs;
    private final RunSession session;
    private final RunLibrary library;
    private final NeedsMeasurement rehearsal;
    private final StepTiming timing;
    private final FramePump<WorkerEvent<TrainingEvent>> pump = new FramePump<>(this::take);
    private final ObjectProperty<Optional<Path>> shown = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<SessionState> state = new ReadOnlyObjectWrapper<>(SessionState.IDLE);
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(Progress.NONE);
    private final ReadOnlyObjectWrapper<Optional<Notice>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper worker = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper blocked = new ReadOnlyStringWrapper("");
    private final ReadOnlyLongWrapper frame = new ReadOnlyLongWrapper();
    private RunCurves live = RunCurves.none();
    private boolean closed;

    /** @param network the open document's network, which {@link #start()} trains */
    public TrainModel(ObservableValue<Inference> network) {
        this(network, UserFolders.runs(), Workers.PROCESSES);
    }

    /**
     * @param runs the folder of the runs
     * @param workers start the processes that train and measure
     */
    public TrainModel(ObservableValue<Inference> network, Path runs, Workers workers) {
        this.next = new NextRun(network);
        this.runs = runs;
        this.session = new RunSession(workers, pump::add);
        this.library = new RunLibrary(runs, this::complain, this::refresh);
        this.rehearsal = new NeedsMeasurement(workers, next);
        this.timing = new StepTiming(workers, FxThread::run, next, state.getReadOnlyProperty());
        next.onChange(this::checkReadiness);
        measureOneAtATime();
        refresh();
    }

    /** Only one measurement at a time: two that share the processor would both be wrong, so the latest request wins. */
    private void measureOneAtATime() {
        rehearsal.outcomeProperty().subscribe(outcome -> {
            if (outcome instanceof NeedsMeasurement.Outcome.Underway) {
                timing.giveUp();
            }
        });
        timing.stateProperty().subscribe(timed -> {
            if (timed instanceof StepTiming.State.Underway) {
                rehearsal.giveUp();
            }
        });
    }

    // ---- commands

    /** Trains the open network by the recipe; does nothing while {@link #blockedProperty()} has a reason. */
    public void start() {
        if (!blocked.get().isEmpty()) {
            return;
        }
        try {
            RunFolder folder = RunFolder.create(runs, next.spec());
            folder.rename(RunText.nextTitle(library.runs()));
            Path run = folder.path();
            rehearsal.forget();
            live = library.begin(folder);
            session.train(run);
            follow(run);
        } catch (RunException e) {
            complain(e.getMessage());
        }
    }

    /** Resumes a run of the list from its last checkpoint. */
    public void resume(Path run) {
        library.read(run, () -> {
            live = library.curves(run);
            session.resume(run);
            follow(run);
        });
    }

    private void follow(Path run) {
        notice.set(Optional.empty());
        shown.set(Optional.of(run));
        refresh();
    }

    public void pause() {
        session.pause();
    }

    /** Continues after a pause. */
    public void resume() {
        session.proceed();
    }

    /** Stops the run after a checkpoint. */
    public void stop() {
        session.stop();
        refresh();
    }

    /** Shows or hides the run's curves beside those of the shown run. */
    public void compare(Path run, boolean on) {
        if (on) {
            library.ticked().add(run);
        } else {
            library.ticked().remove(run);
        }
        refresh();
    }

    /** Deletes a run that isn't training, with all its files. */
    public void forget(Path run) {
        library.delete(run);
        if (shown.get().equals(Optional.of(run))) {
            shown.set(library.ticked().stream().findFirst());
        }
        notice.set(notice.get().filter(told -> !told.run().equals(Optional.of(run))));
        refresh();
    }

    /** Makes the next run start from this run's final weights. */
    public void startFrom(Path run) {
        library.weights(run, file -> next.startFrom(new StartWeights(file,
                library.find(run).map(RunSummary::title).orElse(file.getFileName().toString()))));
    }

    public void dismissNotice() {
        notice.set(Optional.empty());
    }

    /** Ends the worker process and returns after it has exited; safe to call at any time. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            rehearsal.close();
            timing.close();
            session.close();
            library.close();
        }
    }

    // ---- what the worker says

    /** Handles the events of a frame; events that arrive after the window has closed are ignored. */
    private void take(List<WorkerEvent<TrainingEvent>> events) {
        if (!closed) {
            events.forEach(this::take);
            refresh();
        }
    }

    private void take(WorkerEvent<TrainingEvent> event) {
        boolean wasBusy = session.state().isBusy();
        session.accept(event);
        if (event instanceof WorkerEvent.Reply<TrainingEvent>(TrainingEvent reply)) {
            live.accept(reply);
            follow(reply);
        }
        if (wasBusy && !session.state().isBusy()) {
            end();
        }
    }

    private void end() {
        session.run().ifPresent(run -> library.ended(run, session.outcome()));
        notice.set(Optional.of(session.sentence()).filter(sentence -> !sentence.isEmpty())
                .map(sentence -> new Notice(sentence, session.run())));
    }

    private void follow(TrainingEvent event) {
        switch (event) {
            case TrainingEvent.Noticed noticed -> complain(noticed.sentence());
            case TrainingEvent.Started _, TrainingEvent.EpochEnded _, TrainingEvent.Paused _, TrainingEvent.Resumed _ ->
                    library.refresh();
            case TrainingEvent.Lifecycle _, TrainingEvent.Metrics _, TrainingEvent.Observed<?> _, TrainingEvent.Note _ -> {}
        }
    }

    private void complain(String sentence) {
        notice.set(Optional.of(new Notice(sentence, Optional.empty())));
    }

    private void refresh() {
        state.set(session.state());
        progress.set(switch (session.state()) {
            case STARTING -> Progress.preparing(session.view().status().activity());
            case RUNNING, PAUSED, STOPPING -> Progress.of(live);
            case IDLE, DONE, FAILED, LOST -> Progress.NONE;
        });
        worker.set(RunText.worker(session.state(), session.memoryBytes()));
        checkReadiness();
        frame.set(frame.get() + 1);
    }

    private void checkReadiness() {
        blocked.set(next.problem(session.state()).orElse(""));
    }

    // ---- reading

    public ReadOnlyObjectProperty<SessionState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** The worker and its memory: "Worker training, 1.9 GB". */
    public ReadOnlyStringProperty workerProperty() {
        return worker.getReadOnlyProperty();
    }

    /** Why {@link #start()} would do nothing, in one sentence; empty if it trains. */
    public ReadOnlyStringProperty blockedProperty() {
        return blocked.getReadOnlyProperty();
    }

    /** The last problem, until it is dismissed or training continues. */
    public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Increments when curves, filters or progress have changed, at most once per frame. */
    public ReadOnlyLongProperty frameProperty() {
        return frame.getReadOnlyProperty();
    }

    /** The run whose filters, confusion matrix and layers are shown. */
    public ObjectProperty<Optional<Path>> shownProperty() {
        return shown;
    }

    /** The settings of the run that {@link #start()} trains. */
    public NextRun next() {
        return next;
    }

    /** The run in training, if there is one. */
    public Optional<Path> liveRun() {
        return session.run().filter(_ -> session.state().isBusy());
    }

    /** The time and memory that the next run would need. */
    public NeedsMeasurement rehearsal() {
        return rehearsal;
    }

    /** The measured times of the open network's layers. */
    public StepTiming timing() {
        return timing;
    }

    public RunLibrary library() {
        return library;
    }
}
