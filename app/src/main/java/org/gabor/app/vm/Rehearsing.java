package org.gabor.app.vm;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gabor.app.runs.SessionState;
import org.gabor.app.runs.TrainingProcess;
import org.gabor.engine.train.TrainingSpec;
import org.gabor.engine.worker.Measurement;
import org.gabor.engine.worker.WorkerEvent;

/** Measures on two batches what a run would need, in a process of its own that ends when it knows. */
public final class Rehearsing implements AutoCloseable {

    /** What is known of a run to come. */
    public sealed interface Outcome {

        record Unknown() implements Outcome {}

        record Underway() implements Outcome {}

        record Known(Measurement measurement) implements Outcome {}

        /** Such a run cannot be; {@code sentence} says why. */
        record Impossible(String sentence) implements Outcome {}
    }

    private final Inquiry inquiry;
    private final NextRun next;
    private final ReadOnlyObjectWrapper<Outcome> outcome = new ReadOnlyObjectWrapper<>(new Outcome.Unknown());
    private Optional<TrainingSpec> asked = Optional.empty();

    Rehearsing(TrainingProcess.Starter starter, NextRun next) {
        this.inquiry = new Inquiry(starter, "rehearsal");
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
            TrainingSpec spec = next.spec();
            asked = Optional.of(spec);
            outcome.set(new Outcome.Underway());
            inquiry.ask(process -> process.measure(spec), this::hear);
        }
    }

    /** Forgets what is known, or gives up finding out. */
    public void forget() {
        asked = Optional.empty();
        if (!(outcome.get() instanceof Outcome.Unknown)) {
            outcome.set(new Outcome.Unknown());
            inquiry.end();
        }
    }

    /** Stops measuring; what is known stays. */
    void giveUp() {
        if (outcome.get() instanceof Outcome.Underway) {
            forget();
        }
    }

    private void hear(WorkerEvent event) {
        switch (event) {
            case WorkerEvent.Measured(Measurement measurement) -> conclude(new Outcome.Known(measurement));
            case WorkerEvent.Unmeasured(String reason) -> conclude(new Outcome.Impossible(reason));
            case WorkerEvent.Lost(String sentence) -> conclude(new Outcome.Impossible(sentence));
            case WorkerEvent.Training _, WorkerEvent.Heartbeat _, WorkerEvent.Stepped _, WorkerEvent.Timed _ -> { }
        }
    }

    private void conclude(Outcome found) {
        outcome.set(found);
        inquiry.end();
    }

    @Override
    public void close() {
        inquiry.close();
    }
}
