package org.gabor.engine.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.train.Recipe;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.train.TrainingEvent.EpochEnded;

/** Reads a run's summary off its events. */
final class RunSummarizer {

    private RunSummarizer() {}

    static RunSummary summarize(Path folder, Manifest manifest, List<TrainingEvent> events, boolean beingTrained) {
        List<EpochEnded> epochs = events.stream().filter(EpochEnded.class::isInstance).map(EpochEnded.class::cast).toList();
        RunState state = beingTrained ? RunState.RUNNING : state(events);
        return new RunSummary(folder, manifest.title(), manifest.starred(), manifest.spec().network().name(),
                manifest.spec().data().id(), manifest.spec().recipe(), precision(manifest.spec().recipe(), events), state,
                epochs.isEmpty() ? 0 : epochs.getLast().epoch(), last(epochs, EpochEnded::trainLoss),
                last(epochs, EpochEnded::validationLoss), last(epochs, EpochEnded::validationAccuracy), manifest.parameters(),
                seconds(events, epochs), epochs.stream().mapToDouble(EpochEnded::seconds).average().orElse(Double.NaN),
                manifest.started(), RunSummary.canGoOn(state));
    }

    /** As it was chosen last, else the first that the recipe leaves open. */
    private static Precision precision(Recipe recipe, List<TrainingEvent> events) {
        return events.stream().filter(TrainingEvent.PrecisionChosen.class::isInstance)
                .map(event -> ((TrainingEvent.PrecisionChosen) event).precision())
                .reduce(recipe.precision().widest(), (_, later) -> later);
    }

    private static double last(List<EpochEnded> epochs, ToDoubleFunction<EpochEnded> value) {
        return epochs.isEmpty() ? Double.NaN : value.applyAsDouble(epochs.getLast());
    }

    /** That of the epochs, and of what came after the last one where an end told so: a run that went on tells more later. */
    private static double seconds(List<TrainingEvent> events, List<EpochEnded> epochs) {
        double told = events.stream().mapToDouble(RunSummarizer::seconds).max().orElse(0);
        return Math.max(told, epochs.stream().mapToDouble(EpochEnded::seconds).sum());
    }

    /** What an event says of the whole run's time. */
    private static double seconds(TrainingEvent event) {
        return switch (event) {
            case TrainingEvent.Finished finished -> finished.seconds();
            case TrainingEvent.Stopped stopped -> stopped.seconds();
            case TrainingEvent.Preparing _, TrainingEvent.Noticed _, TrainingEvent.PrecisionChosen _, TrainingEvent.Started _,
                 TrainingEvent.Step _, TrainingEvent.UpdateRatios _, TrainingEvent.FiltersSeen _,
                 TrainingEvent.ReconstructionsSeen _, TrainingEvent.Validating _, EpochEnded _, TrainingEvent.CheckpointWritten _,
                 TrainingEvent.Paused _, TrainingEvent.Resumed _, TrainingEvent.Failed _ -> 0;
        };
    }

    /** What the last event that opens or ends a training says. */
    private static RunState state(List<TrainingEvent> events) {
        return events.reversed().stream().flatMap(event -> outcome(event).stream()).findFirst().orElse(RunState.INTERRUPTED);
    }

    private static Optional<RunState> outcome(TrainingEvent event) {
        return switch (event) {
            case TrainingEvent.Finished _ -> Optional.of(RunState.FINISHED);
            case TrainingEvent.Stopped _ -> Optional.of(RunState.STOPPED);
            case TrainingEvent.Failed _ -> Optional.of(RunState.FAILED);
            case TrainingEvent.Started _ -> Optional.of(RunState.INTERRUPTED);
            case TrainingEvent.Preparing _, TrainingEvent.Noticed _, TrainingEvent.PrecisionChosen _, TrainingEvent.Step _,
                 TrainingEvent.UpdateRatios _, TrainingEvent.FiltersSeen _, TrainingEvent.ReconstructionsSeen _,
                 TrainingEvent.Validating _, EpochEnded _, TrainingEvent.CheckpointWritten _, TrainingEvent.Paused _,
                 TrainingEvent.Resumed _ -> Optional.empty();
        };
    }
}
