package org.gabor.app.cli.look;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gabor.app.cli.argument.AdaptRequest;
import org.gabor.app.cli.argument.NetworkArgument;
import org.gabor.app.cli.argument.RunArgument;
import org.gabor.app.cli.argument.UsageError;
import org.gabor.app.cli.argument.WeightsArgument;
import org.gabor.app.runs.Recipes;
import org.gabor.app.runs.RunClasses;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.inspect.WeightsSource;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.graph.model.Graph;
import org.gabor.zoo.Zoo;

/**
 * The network that is looked into, with its weights.
 *
 * @param spec of the run, or of a run that could begin
 * @param run whose data set and classes these are; empty for a network with a file of weights or with initial ones
 */
record Subject(TrainingSpec spec, WeightsSource weights, Optional<RunFolder> run) {

    /** No data set is read unless a run names it. */
    private static final DataReference UNREAD = DataReference.of("fashion-mnist-mini");

    /**
     * Finds the network and the weights; throws {@link UsageError} or {@link org.gabor.app.cli.argument.JobFailure}.
     *
     * @param name of a network or a run; null for the run that the weights are
     * @param weights a file or a run; null for the run's own, or the initial ones
     */
    static Subject find(String name, String weights, AdaptRequest adapting) {
        Optional<RunFolder> run = Optional.ofNullable(name).flatMap(Subject::run);
        Optional<WeightsArgument> given = Optional.ofNullable(weights).map(WeightsArgument::find);
        if ((name == null || run.isPresent()) && !adapting.isNothing()) {
            throw new UsageError("A run's own network cannot be changed: name a network to use with --shape or --classes.");
        }
        Optional<RunFolder> known = run.or(() -> given.flatMap(WeightsArgument::run));
        TrainingSpec spec = name == null || run.isPresent()
                ? known.orElseThrow(() -> nameless(weights)).spec() : spec(adapting.network(existing(name)), known);
        Optional<Path> file = given.map(WeightsArgument::file).or(() -> run.flatMap(RunFolder::weights));
        return new Subject(spec, file.<WeightsSource>map(path -> new WeightsSource.OfFile(path.toString()))
                .orElseGet(WeightsSource.Initial::new), known);
    }

    private static UsageError nameless(String weights) {
        return new UsageError(weights == null ? "Name a network or a run to look into: gabor look NET|RUN --probe NAME"
                : "Name the network that the weights are for: gabor look NET --weights %s".formatted(weights));
    }

    private static Optional<RunFolder> run(String name) {
        return Zoo.find(name).isEmpty() && !Files.isRegularFile(Path.of(name)) && RunArgument.exists(name)
                ? Optional.of(RunArgument.find(name)) : Optional.empty();
    }

    private static String existing(String name) {
        if (Zoo.find(name).isEmpty() && !Files.exists(Path.of(name))) {
            throw new UsageError("There is no network, file or run called \"%s\"%s"
                    .formatted(name, NetworkArgument.suggestion(name)));
        }
        return name;
    }

    private static TrainingSpec spec(Graph network, Optional<RunFolder> known) {
        return known.map(RunFolder::spec).map(spec -> new TrainingSpec(network, spec.data(), spec.augmentation(), spec.recipe(),
                spec.start(), spec.checkpointing())).orElseGet(() -> TrainingSpec.of(network, UNREAD, Recipes.of(network)));
    }

    Graph network() {
        return spec.network();
    }

    /** The names of the run's classes; empty if they are unknown. */
    List<String> classes() {
        return run.map(RunClasses::of).orElse(List.of());
    }

    boolean isUntrained() {
        return weights instanceof WeightsSource.Initial;
    }

    String weightsText() {
        return switch (weights) {
            case WeightsSource.Initial() -> "initial (seed %d)".formatted(spec.recipe().seed());
            case WeightsSource.OfFile(String path) -> path;
            case WeightsSource.OfEpoch(String folder, int epoch) -> "%s, epoch %d".formatted(folder, epoch);
        };
    }
}
