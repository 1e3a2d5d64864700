package org.gabor.app.vm;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gabor.app.fx.FxThread;
import org.gabor.app.runs.SessionState;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.engine.worker.EstimateReply;
import org.gabor.engine.worker.Measurement;
import org.gabor.engine.worker.Refused;
import org.gabor.engine.worker.Request;
import org.gabor.engine.worker.WorkerEvent;
import org.gabor.engine.worker.WorkerSession;
import org.gabor.engine.worker.Workers;

/** Measures the time and memory that a run would need on two batches, in a separate process that ends afterwards. */
public final class NeedsMeasurement implements AutoCloseable {

    /** The state of the measurement. */
    public sealed interface Outcome {

        record Unknown() implements Outcome {}

        record Underway() implements Outcome {}

        record Known(Measurement measurement) implements Outcome {}

        /** Such a run isn't possible; {@code sentence} says why. */
        record Impossible(String sentence) implements Outcome {}
    }

    private final Workers workers;
    private final NextRun next;
    private final ReadOnlyObjectWrapper<Outcome> outcome = new ReadOnlyObjectWrapper<>(new Outcome.Unknown());
    private Optional<TrainingSpec> asked = Optional.empty();
    private Optional<WorkerSession> worker = Optional.empty();

    NeedsMeasurement(Workers workers, NextRun next) {
        this.workers = workers;
        this.next = next;
        next.onChange(this::forgetWhatNoLongerHolds);
    }

    private void forgetWhatNoLongerHolds() {
        boolean holds = next.problem(SessionState.IDLE).isEmpty() && asked.filter(next.spec()::equals).isPresent();
        if (!holds) {
            forget();
        }
    }

    /** The last measured needs. */
    public ReadOnlyObjectProperty<Outcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** Measures the next run; does nothing if that run can't begin. */
    public void measure() {
        if (next.problem(SessionState.IDLE).isEmpty()) {
            TrainingSpec spec = next.spec();
            asked = Optional.of(spec);
            outcome.set(new Outcome.Underway());
            worker.ifPresent(WorkerSession::cancel);
            worker = Optional.of(workers.start(Request.Estimate.of(spec), FxThread::run, this::hear));
        }
    }

    /** Discards the result, or cancels the measurement. */
    public void forget() {
        asked = Optional.empty();
        if (!(outcome.get() instanceof Outcome.Unknown)) {
            outcome.set(new Outcome.Unknown());
            worker.ifPresent(WorkerSession::cancel);
        }
    }

    /** Stops measuring; the last result stays. */
    void giveUp() {
        if (outcome.get() instanceof Outcome.Underway) {
            forget();
        }
    }

    private void hear(WorkerEvent<EstimateReply> event) {
        switch (event) {
            case WorkerEvent.Reply<EstimateReply>(EstimateReply.Estimated(Measurement measurement)) ->
                    outcome.set(new Outcome.Known(measurement));
            case WorkerEvent.Reply<EstimateReply>(Refused(String reason)) -> outcome.set(new Outcome.Impossible(reason));
            case WorkerEvent.Lost<EstimateReply>(String sentence) -> outcome.set(new Outcome.Impossible(sentence));
            case WorkerEvent.Heartbeat<EstimateReply> _ -> {}
        }
    }

    @Override
    public void close() {
        worker.ifPresent(WorkerSession::close);
    }
}
