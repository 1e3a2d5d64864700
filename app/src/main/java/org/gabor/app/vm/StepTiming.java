package org.gabor.app.vm;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.gabor.app.editor.LayerTimes;
import org.gabor.app.runs.Readiness;
import org.gabor.app.runs.SessionState;
import org.gabor.engine.bench.BenchmarkResult;
import org.gabor.engine.bench.BenchmarkSpec;
import org.gabor.engine.worker.BenchmarkReply;
import org.gabor.engine.worker.Refused;
import org.gabor.engine.worker.Request;
import org.gabor.engine.worker.WorkerEvent;
import org.gabor.engine.worker.WorkerSession;
import org.gabor.engine.worker.Workers;
import org.gabor.graph.analysis.BatchSizes;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.model.Graph;

/**
 * Measures the time of each layer of the open network in a training step, in a separate process that ends afterwards. The result
 * is kept when the network changes, until another network is opened, so that a user who speeds up one layer still sees the
 * others' times.
 */
public final class StepTiming implements AutoCloseable {

    /** The state of the measurement. */
    public sealed interface State {

        record Unknown() implements State {}

        /** @param done finished steps, of {@code all}; both 0 while the process starts */
        record Underway(int done, int all) implements State {}

        record Known(TimedStep step) implements State {}

        /** The network or the recipe's batch has changed since the measurement. */
        record Outdated(TimedStep step) implements State {}

        /** It can't be measured; {@code sentence} says why. */
        record Impossible(String sentence) implements State {}
    }

    private record Answer(StepTimingRequest question, TimedStep step) {}

    private final Workers workers;
    private final Executor window;
    private final NextRun next;
    private final ObservableValue<SessionState> training;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Unknown());
    private final ReadOnlyObjectWrapper<Optional<Answer>> last = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<StepTimingRequest> asked = Optional.empty();
    private Optional<String> obstacle = Optional.empty();
    private Optional<WorkerSession> worker = Optional.empty();

    /**
     * @param window runs tasks on the window's thread
     * @param training whether a run is using the processor
     */
    StepTiming(Workers workers, Executor window, NextRun next, ObservableValue<SessionState> training) {
        this.workers = workers;
        this.window = window;
        this.next = next;
        this.training = training;
        next.onChange(this::compare);
        training.subscribe(_ -> compare());
    }

    /** Starts measuring when the drawing is coloured by time, and shows the known times. */
    public void serve(EditorModel editor) {
        last.subscribe(answer -> editor.timesProperty().set(answer.map(known -> known.step().layers()).orElse(LayerTimes.NONE)));
        editor.openedProperty().subscribe((_, _) -> forget());
        editor.colouringProperty().subscribe(colouring -> {
            if (colouring != CanvasColoring.TIME) {
                giveUp();
            } else if (!(state.get() instanceof State.Known)) {
                measure();
            }
        });
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Measures a step of the open network with the recipe's batch size. */
    public void measure() {
        asked = question();
        obstacle = obstacle();
        if (obstacle.isPresent()) {
            state.set(new State.Impossible(obstacle.get()));
        } else {
            asked.ifPresent(this::ask);
        }
    }

    private void ask(StepTimingRequest question) {
        Inference network = next.networkProperty().getValue();
        BenchmarkSpec spec = question.spec(network);
        state.set(new State.Underway(0, 0));
        worker.ifPresent(WorkerSession::cancel);
        worker = Optional.of(workers.start(new Request.Benchmark(spec), window, event -> hear(event, question, network.graph())));
    }

    private void hear(WorkerEvent<BenchmarkReply> event, StepTimingRequest question, Graph network) {
        switch (event) {
            case WorkerEvent.Reply<BenchmarkReply>(BenchmarkReply.Stepped(int done, int all)) ->
                    state.set(new State.Underway(done, all));
            case WorkerEvent.Reply<BenchmarkReply>(BenchmarkReply.Timed(BenchmarkResult result)) -> {
                last.set(Optional.of(new Answer(question, TimedStep.of(network, question, result))));
                state.set(rest());
            }
            case WorkerEvent.Reply<BenchmarkReply>(Refused(String reason)) -> state.set(new State.Impossible(reason));
            case WorkerEvent.Lost<BenchmarkReply>(String sentence) -> state.set(new State.Impossible(sentence));
            case WorkerEvent.Heartbeat<BenchmarkReply> _ -> {}
        }
    }

    /** Stops measuring, or clears the error; earlier results stay. */
    public void giveUp() {
        conclude(rest());
    }

    private void forget() {
        last.set(Optional.empty());
        giveUp();
    }

    private void conclude(State end) {
        if (state.get() instanceof State.Underway) {
            worker.ifPresent(WorkerSession::cancel);
        }
        state.set(end);
    }

    /** Updates the state after a change of the network, the recipe or training. */
    private void compare() {
        switch (state.get()) {
            case State.Unknown _, State.Known _, State.Outdated _ -> state.set(rest());
            case State.Underway _, State.Impossible _ -> {
                if (!asked.equals(question()) || !obstacle.equals(obstacle())) {
                    asked = question();
                    obstacle = obstacle();
                    conclude(obstacle.<State>map(State.Impossible::new).orElseGet(this::rest));
                }
            }
        }
    }

    private State rest() {
        return last.get().<State>map(known -> question().equals(Optional.of(known.question()))
                ? new State.Known(known.step()) : new State.Outdated(known.step())).orElseGet(State.Unknown::new);
    }

    private Optional<StepTimingRequest> question() {
        return next.recipe().map(recipe -> StepTimingRequest.of(next.networkProperty().getValue(), recipe));
    }

    /** Why nothing can be measured, in one sentence. */
    private Optional<String> obstacle() {
        Inference network = next.networkProperty().getValue();
        return training.getValue().isBusy()
                ? Optional.of("A run in training uses the processor: measure after it ends, or stop it first.")
                : Readiness.problem(SessionState.IDLE, network)
                        .or(() -> next.recipe().isPresent()
                                ? BatchSizes.problem(network, next.recipe().get().batch())
                                : next.problems().values().stream().findFirst().map(StepTiming::inTheRecipe));
    }

    /** @param problem a sentence */
    private static String inTheRecipe(String problem) {
        return problem.substring(0, problem.length() - 1) + ": fix the recipe in Train.";
    }

    @Override
    public void close() {
        worker.ifPresent(WorkerSession::close);
    }
}
