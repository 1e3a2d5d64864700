package org.gabor.engine.run;

import java.nio.file.Path;
import java.util.function.ToDoubleFunction;
import org.gabor.engine.train.TrainingEvent.EpochEnded;
import org.gabor.engine.train.TrainingEvent.PrecisionChosen;
import org.gabor.engine.train.spec.Recipe;

/** Summarizes a run for a list of runs. */
final class RunSummarizer {

    private RunSummarizer() {}

    static RunSummary summarize(Path folder, Manifest manifest, RunView view, boolean beingTrained) {
        Recipe recipe = manifest.spec().recipe();
        RunState state = beingTrained ? RunState.RUNNING : view.status().outcome();
        return new RunSummary(folder, manifest.title(), manifest.starred(), manifest.example(), manifest.spec().network().name(),
                manifest.spec().data().id(), recipe,
                view.precision().map(PrecisionChosen::precision).orElse(recipe.precision().widest()), state,
                view.lastEpoch().map(EpochEnded::epoch).orElse(0), last(view, epoch -> epoch.train().loss()),
                last(view, epoch -> epoch.validation().loss()), last(view, epoch -> epoch.validation().accuracy()),
                manifest.parameters(), view.seconds(),
                view.epochs().stream().mapToDouble(EpochEnded::seconds).average().orElse(Double.NaN), manifest.started(),
                RunSummary.canResume(state));
    }

    private static double last(RunView view, ToDoubleFunction<EpochEnded> value) {
        return view.lastEpoch().map(epoch -> value.applyAsDouble(epoch)).orElse(Double.NaN);
    }
}
