package org.gabor.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gabor.app.cli.argument.AdaptRequest;
import org.gabor.app.cli.argument.ClassNameFile;
import org.gabor.app.cli.argument.JobFailure;
import org.gabor.app.cli.argument.NetworkArgument;
import org.gabor.app.cli.argument.NetworkCheck;
import org.gabor.app.cli.argument.ShapeConverter;
import org.gabor.app.cli.argument.TrainedNetwork;
import org.gabor.app.cli.argument.UsageError;
import org.gabor.app.cli.output.JsonOption;
import org.gabor.app.cli.output.Terminal;
import org.gabor.engine.compute.plan.PlanException;
import org.gabor.engine.npy.Npy;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.Shape;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gabor predict}: classifies images or videos with a trained network. */
@Command(name = "predict", mixinStandardHelpOptions = true,
        description = {
            "Classifies images or videos with a trained network: the five most probable classes of each.",
            "The weights are a safetensors file with the network's own keys, as torchvision's state_dicts have them, or a run."})
final class PredictCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "NET", arity = "0..1",
            description = {NetworkArgument.HELP, "If the weights are a run, its own network by default."})
    private String network;

    @Option(names = "--weights", paramLabel = "FILE|RUN", required = true,
            description = "A safetensors file, or a run: its best epoch's weights.")
    private String weights;

    @Mixin
    private PredictionInputs inputs;

    @Option(names = "--shape", paramLabel = "SHAPE", converter = ShapeConverter.class,
            description = "Input shape of the network, such as 3x64x64 or 3x8x64x64, instead of its own.")
    private Shape shape;

    @Option(names = "--classes", paramLabel = "N",
            description = "The weights' number of classes, if it is not the network's own.")
    private Integer count;

    @Option(names = "--output", paramLabel = "FILE", description = "Write the scores to a NumPy array, N×classes.")
    private Path output;

    @Option(names = "--labels", paramLabel = "FILE", description = "The classes' names, one per line; a run has its own.")
    private Path labels;

    @Mixin
    private JsonOption json;

    PredictCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        TrainedNetwork trained = TrainedNetwork.find(named(), weights);
        NetworkCheck.require(Inference.infer(trained.graph()));
        Prediction prediction = predict(trained);
        if (output != null) {
            write(prediction.scores());
        }
        List<String> classes = labels == null ? trained.classes() : ClassNameFile.read(labels, prediction.classes());
        PredictionText text = new PredictionText(prediction, classes);
        json.write(terminal, text::json, () -> text.lines().toList());
        return ExitCode.OK;
    }

    private Optional<Graph> named() {
        AdaptRequest adapting = AdaptRequest.to(shape, count);
        if (network == null && !adapting.isNothing()) {
            throw new UsageError("A run's own network cannot be changed: name a network to use with --shape or --classes.");
        }
        return Optional.ofNullable(network).map(adapting::network);
    }

    private Prediction predict(TrainedNetwork trained) {
        try {
            return Prediction.of(trained, inputs);
        } catch (PlanException unfit) {
            throw new JobFailure(unfit.getMessage());
        }
    }

    private void write(Npy scores) {
        try {
            scores.write(output);
        } catch (IOException unwritable) {
            throw new JobFailure("The scores cannot be written to %s: check that the folder exists and is writable."
                    .formatted(output));
        }
    }
}
