package org.gabor.engine.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gabor.engine.probe.Observation;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.train.TrainingEvent.EpochEnded;
import org.gabor.engine.train.TrainingEvent.Lifecycle;
import org.gabor.engine.train.TrainingEvent.Metrics;
import org.gabor.engine.train.TrainingEvent.Note;
import org.gabor.engine.train.TrainingEvent.Noticed;
import org.gabor.engine.train.TrainingEvent.Observed;
import org.gabor.engine.train.TrainingEvent.PrecisionChosen;
import org.gabor.engine.train.TrainingEvent.Started;
import org.gabor.engine.train.TrainingEvent.Step;
import org.gabor.engine.train.TrainingEvent.Validating;

/**
 * An immutable view of a run after the events so far. The window, the command line and the summary of a run's folder all fold
 * events with {@link #after}.
 *
 * @param epochs the completed epochs, in order
 * @param progress the newest step, epoch or report of validation
 * @param step the last step
 * @param observed the newest observation of each kind
 * @param precision the latest choice of precision
 */
public record RunView(RunStatus status, List<EpochEnded> epochs, Optional<Metrics> progress, Optional<Step> step,
                      Map<Class<?>, Observed<?>> observed, Optional<PrecisionChosen> precision) {

    /** The view of a run without events. */
    public static final RunView NONE =
            new RunView(RunStatus.NONE, List.of(), Optional.empty(), Optional.empty(), Map.of(), Optional.empty());

    /** The view of a run after all these events. */
    public static RunView of(List<TrainingEvent> events) {
        RunView view = NONE;
        for (TrainingEvent event : events) {
            view = view.after(event);
        }
        return view;
    }

    /** The view after one more event. */
    public RunView after(TrainingEvent event) {
        return switch (event) {
            case Started started -> begin(started);
            case Lifecycle lifecycle ->
                    new RunView(status.after(lifecycle), epochs, progress, step, observed, precision);
            case Metrics metrics -> after(metrics);
            case Observed<?> seen -> new RunView(status, epochs, progress, step, with(seen), precision);
            case Note note -> after(note);
        };
    }

    /** Drops events after the checkpoint from which a run continues, because it repeats those steps. */
    private RunView begin(Started started) {
        long done = started.doneSteps();
        return new RunView(status.after(started), epochs.stream().filter(epoch -> epoch.step() <= done).toList(),
                Optional.empty(), step.filter(last -> last.step() <= done), observed, precision);
    }

    private RunView after(Metrics event) {
        Optional<Metrics> newest = Optional.of(event);
        return switch (event) {
            case Step now -> new RunView(status, epochs, newest, Optional.of(now), observed, precision);
            case Validating _ -> new RunView(status, epochs, newest, step, observed, precision);
            case EpochEnded ended -> new RunView(status, Stream.concat(epochs.stream(), Stream.of(ended)).toList(), newest,
                    step, observed, precision);
        };
    }

    private RunView after(Note note) {
        return switch (note) {
            case PrecisionChosen chosen -> new RunView(status, epochs, progress, step, observed, Optional.of(measured(chosen)));
            case Noticed _ -> this;
        };
    }

    /** Keeps earlier measurements, because a run that continues doesn't measure its precisions again. */
    private PrecisionChosen measured(PrecisionChosen chosen) {
        return chosen.imagesPerSecond().isEmpty()
                ? precision.filter(earlier -> earlier.precision() == chosen.precision()).orElse(chosen) : chosen;
    }

    private Map<Class<?>, Observed<?>> with(Observed<?> seen) {
        Map<Class<?>, Observed<?>> all = new LinkedHashMap<>(observed);
        all.put(seen.observation().getClass(), seen);
        return all;
    }

    /** The newest observation of this kind. */
    @SuppressWarnings("unchecked")
    public <O extends Observation> Optional<Observed<O>> newest(Class<O> kind) {
        return Optional.ofNullable((Observed<O>) observed.get(kind));
    }

    public Optional<EpochEnded> lastEpoch() {
        return epochs.isEmpty() ? Optional.empty() : Optional.of(epochs.getLast());
    }

    /** The duration of the whole run, as far as epochs and endings have reported it. */
    public double seconds() {
        return Math.max(status.seconds(), epochs.stream().mapToDouble(EpochEnded::seconds).sum());
    }
}
