package org.gabor.app.vm;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gabor.app.fx.FxThread;
import org.gabor.app.runs.SessionState;
import org.gabor.app.runs.TrainingProcess;
import org.gabor.engine.run.RunException;
import org.gabor.engine.train.TrainingSpec;
import org.gabor.engine.worker.Measurement;
import org.gabor.engine.worker.WorkerEvent;

/**
 * Measures on two batches what a run would need, in a process of its own that ends when it knows. All but the process belongs
 * to JavaFX's thread.
 */
public final class Rehearsing implements AutoCloseable {

    /** What is known of a run to come. */
    public sealed interface Outcome {

        record Unknown() implements Outcome {}

        record Underway() implements Outcome {}

        record Known(Measurement measurement) implements Outcome {}

        /** Such a run cannot be; {@code sentence} says why. */
        record Impossible(String sentence) implements Outcome {}
    }

    private final TrainingProcess.Starter starter;
    private final NextRun next;
    private final ReadOnlyObjectWrapper<Outcome> outcome = new ReadOnlyObjectWrapper<>(new Outcome.Unknown());
    private final ExecutorService commands =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("rehearsal").factory());
    private Optional<TrainingSpec> asked = Optional.empty();
    /** Belongs to the commands' thread. */
    private TrainingProcess process;

    Rehearsing(TrainingProcess.Starter starter, NextRun next) {
        this.starter = starter;
        this.next = next;
        next.onChange(this::forgetWhatNoLongerHolds);
    }

    private void forgetWhatNoLongerHolds() {
        boolean holds = next.problem(SessionState.IDLE).isEmpty() && asked.filter(next.spec()::equals).isPresent();
        if (!holds) {
            forget();
        }
    }

    /** What was measured last. */
    public ReadOnlyObjectProperty<Outcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** Measures the next run; does nothing where that cannot begin. */
    public void measure() {
        if (next.problem(SessionState.IDLE).isEmpty()) {
            measure(next.spec());
        }
    }

    private void measure(TrainingSpec spec) {
        asked = Optional.of(spec);
        outcome.set(new Outcome.Underway());
        commands.execute(() -> {
            end();
            try {
                process = starter.apply(event -> FxThread.run(() -> hear(spec, event)));
                process.measure(spec);
            } catch (RunException e) {
                FxThread.run(() -> conclude(spec, new Outcome.Impossible(e.getMessage())));
            }
        });
    }

    /** Forgets what is known, or gives up finding out. */
    public void forget() {
        asked = Optional.empty();
        if (!(outcome.get() instanceof Outcome.Unknown)) {
            outcome.set(new Outcome.Unknown());
            commands.execute(this::end);
        }
    }

    private void hear(TrainingSpec spec, WorkerEvent event) {
        switch (event) {
            case WorkerEvent.Measured(Measurement measurement) -> conclude(spec, new Outcome.Known(measurement));
            case WorkerEvent.Unmeasured(String reason) -> conclude(spec, new Outcome.Impossible(reason));
            case WorkerEvent.Lost(String sentence) -> conclude(spec, new Outcome.Impossible(sentence));
            case WorkerEvent.Training _, WorkerEvent.Heartbeat _, WorkerEvent.Timed _ -> { }
        }
    }

    private void conclude(TrainingSpec spec, Outcome found) {
        if (asked.filter(spec::equals).isPresent() && outcome.get() instanceof Outcome.Underway) {
            outcome.set(found);
            commands.execute(this::end);
        }
    }

    private void end() {
        if (process != null) {
            process.close();
            process = null;
        }
    }

    @Override
    public void close() {
        commands.execute(this::end);
        commands.close();
    }
}
