package org.gabor.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gabor.app.cli.argument.JobFailure;
import org.gabor.app.cli.argument.NearMatches;
import org.gabor.app.cli.argument.NetworkArgument;
import org.gabor.app.cli.argument.NetworkCheck;
import org.gabor.app.cli.argument.RunArgument;
import org.gabor.app.cli.argument.UsageError;
import org.gabor.app.cli.output.Terminal;
import org.gabor.app.runs.Hint;
import org.gabor.app.runs.Presets;
import org.gabor.app.runs.Recipes;
import org.gabor.app.runs.recipe.ClassCounts;
import org.gabor.app.runs.recipe.RecipeDraft;
import org.gabor.engine.data.Augmentation;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.data.catalog.DataCatalog;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.run.RunState;
import org.gabor.engine.run.UserFolders;
import org.gabor.engine.train.Preset;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.graph.analysis.BatchSizes;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.model.Graph;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gabor train}: trains a network, or resumes a run. */
@Command(name = "train", mixinStandardHelpOptions = true,
        description = {"Trains a network, with the book's recipe by default.",
            "Ctrl+C stops after a checkpoint."})
final class TrainCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "NET", arity = "0..1", description = NetworkArgument.HELP)
    private String network;

    @Option(names = "--resume", paramLabel = "RUN", description = "Resume a run from its last checkpoint.")
    private String resumed;

    @Option(names = "--recipe", paramLabel = "NAME",
            description = {"Train by a named recipe, with its input, classes and data; other options override it.",
                "filters: textures that teach AlexNet's first layer edges, gratings and colours within minutes.",
                "A network of the zoo, such as lenet or alexnet: the book's recipe for it."})
    private String recipe;

    @Option(names = "--size", paramLabel = "N", description = "Side of the input images, instead of the network's own.")
    private Integer size;

    @Option(names = "--run", paramLabel = "DIR", description = "Folder for the run; by default a new one among your runs.")
    private Path folder;

    @Option(names = "--estimate", description = "Measure memory and time on two batches without training.")
    private boolean estimate;

    @Mixin
    private AdaptOptions adapt;

    @Mixin
    private DataOptions data;

    @Mixin
    private AugmentOptions augment;

    @Mixin
    private StartOptions start;

    @Spec
    private CommandSpec command;

    private TrainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The command with all its options, of which the recipe's are made from their description. */
    static CommandLine line(Terminal terminal) {
        CommandLine line = new CommandLine(new TrainCommand(terminal));
        RecipeOptions.addTo(line.getCommandSpec());
        return line;
    }

    @Override
    public Integer call() {
        Optional<Preset> preset = Optional.ofNullable(recipe).map(TrainCommand::preset);
        if ((network == null) == (resumed == null)) {
            throw new UsageError("Name either a network to train or, with --resume, a run to go on with.");
        }
        if (resumed != null) {
            return new TrainingJob(terminal, unfinished(resumed)).resume();
        }
        TrainingSpec spec = spec(preset);
        return estimate ? new EstimateJob(terminal, spec).measure() : new TrainingJob(terminal, create(spec)).train();
    }

    private RunFolder unfinished(String name) {
        if (command.commandLine().getParseResult().matchedOptions().size() > 1) {
            throw new UsageError("A resumed run keeps its recipe: --resume takes no other options.");
        }
        RunFolder run = RunArgument.find(name);
        if (run.summary().state() == RunState.FINISHED) {
            throw new JobFailure("The run in %s is finished: there is nothing to resume.".formatted(run.path()));
        }
        return run;
    }

    private static Preset preset(String name) {
        return Presets.find(name).orElseThrow(() -> {
            List<String> near = NearMatches.of(name, Presets.names());
            return new UsageError("There is no recipe called \"%s\"; %s".formatted(name, near.isEmpty()
                    ? "recipes are " + String.join(", ", Presets.names()) + "."
                    : "did you mean " + String.join(", ", near) + "?"));
        });
    }

    private TrainingSpec spec(Optional<Preset> preset) {
        Graph graph = size == null ? adapt.network(network, preset) : adapt.network(network, preset, size);
        Inference inference = Inference.infer(graph);
        RecipeDraft draft = RecipeOptions.over(
                RecipeDraft.of(preset.map(Preset::recipe).orElseGet(() -> Recipes.of(graph))),
                command.commandLine().getParseResult());
        DataReference reference = data.reference(graph, preset);
        ClassCounts classes = ClassCounts.areAskedFor(draft) ? data.classes(reference) : ClassCounts.UNKNOWN;
        RecipeOptions.check(draft, classes);
        Recipe chosen = draft.recipe(classes).orElseThrow();
        TrainingSpec spec = new TrainingSpec(graph, reference,
                augment.over(preset.map(Preset::augmentation).orElse(Augmentation.NONE)), chosen,
                start.start(inference, draft.frozen()), draft.checkpointing());
        NetworkCheck.require(inference);
        graph.inputShapes().stream().findFirst()
                .flatMap(input -> DataCatalog.problem(spec.data(), input, spec.augmentation())).ifPresent(problem -> {
                    throw new UsageError(problem);
                });
        checkBatch(inference, chosen.batch());
        ProcessorCheck.require(chosen.precision().widest());
        start.summary(inference, draft.frozen()).forEach(terminal.out()::println);
        Hint.of(graph, chosen).ifPresent(hint -> terminal.err().println(hint.sentence()));
        return spec;
    }

    private RunFolder create(TrainingSpec spec) {
        return folder == null ? RunFolder.create(UserFolders.runs(), spec) : RunFolder.createAt(folder, spec);
    }

    private void checkBatch(Inference inference, int batch) {
        BatchSizes.problem(inference, batch).ifPresent(sentence -> {
            throw new JobFailure(sentence);
        });
    }
}
