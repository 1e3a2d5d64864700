package org.gabor.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gabor.app.runs.Hint;
import org.gabor.app.runs.Recipes;
import org.gabor.engine.data.DataCatalog;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.run.RunState;
import org.gabor.engine.run.UserFolders;
import org.gabor.engine.train.Recipe;
import org.gabor.engine.train.TrainingSpec;
import org.gabor.graph.analysis.BatchSizes;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.model.Graph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gabor train}: trains a network, or goes on with a run. */
@Command(name = "train", mixinStandardHelpOptions = true,
        description = {"Trains a network, by its recipe from the book unless told otherwise.",
            "Ctrl+C stops after a checkpoint."})
final class TrainCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "NET", arity = "0..1", description = NetworkArgument.HELP)
    private String network;

    @Option(names = "--resume", paramLabel = "RUN", description = "Go on with a run from its last checkpoint.")
    private String resumed;

    @Option(names = "--size", paramLabel = "N", description = "Side of the input images, instead of the network's own.")
    private Integer size;

    @Option(names = "--run", paramLabel = "DIR", description = "Folder for the run; a new one among your runs otherwise.")
    private Path folder;

    @Option(names = "--estimate", description = "Measure memory and time on two batches, and train nothing.")
    private boolean estimate;

    @Mixin
    private AdaptOptions adapt;

    @Mixin
    private DataOptions data;

    @Mixin
    private RecipeOptions recipe;

    @Mixin
    private AugmentOptions augment;

    @Mixin
    private StartOptions start;

    @Mixin
    private CheckpointOptions checkpoints;

    @Spec
    private CommandSpec command;

    TrainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if ((network == null) == (resumed == null)) {
            throw new UsageError("Name either a network to train or, with --resume, a run to go on with.");
        }
        if (resumed != null) {
            return new TrainingJob(terminal, unfinished(resumed)).resume();
        }
        TrainingSpec spec = spec();
        return estimate ? new EstimateJob(terminal, spec).measure() : new TrainingJob(terminal, create(spec)).train();
    }

    private RunFolder unfinished(String name) {
        if (command.commandLine().getParseResult().matchedOptions().size() > 1) {
            throw new UsageError("A run goes on as it began: --resume takes no other options.");
        }
        RunFolder run = RunArgument.find(name);
        if (run.summary().state() == RunState.FINISHED) {
            throw new JobFailure("The run in %s is finished: there is nothing to resume.".formatted(run.path()));
        }
        return run;
    }

    private TrainingSpec spec() {
        Graph graph = size == null ? adapt.network(network) : adapt.network(network, size);
        Inference inference = Inference.infer(graph);
        Recipe chosen = recipe.over(Recipes.of(graph));
        TrainingSpec spec = new TrainingSpec(graph, data.reference(graph), augment.augmentation(), chosen,
                start.start(inference), checkpoints.checkpointing());
        NetworkCheck.require(inference);
        DataCatalog.problem(spec.data(), graph, spec.augmentation()).ifPresent(problem -> {
            throw new UsageError(problem);
        });
        checkBatch(inference, chosen.batch());
        ProcessorCheck.require(chosen.precision().widest());
        start.summary(inference).forEach(terminal.out()::println);
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
