package org.gabor.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.gabor.app.cli.argument.JobFailure;
import org.gabor.app.cli.argument.NetworkArgument;
import org.gabor.app.cli.argument.NetworkCheck;
import org.gabor.app.cli.argument.UsageError;
import org.gabor.app.cli.output.JsonOption;
import org.gabor.app.cli.output.Terminal;
import org.gabor.engine.bench.BenchmarkResult;
import org.gabor.engine.bench.BenchmarkSpec;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.worker.BenchmarkReply;
import org.gabor.engine.worker.Refused;
import org.gabor.engine.worker.Request;
import org.gabor.engine.worker.Workers;
import org.gabor.graph.analysis.BatchSizes;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.io.GraphJson;
import org.gabor.graph.model.Graph;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gabor bench}: measures a network's speed on this machine, layer by layer. */
@Command(name = "bench", mixinStandardHelpOptions = true,
        description = {"Measures a network's training or prediction speed on this machine with images of noise: images per",
            "second of the median step, the share of the machine's peak, memory, and the time of each layer."})
final class BenchCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "NET", description = NetworkArgument.HELP)
    private String network;

    @Mixin
    private AdaptOptions adapt;

    @Option(names = "--batch", paramLabel = "N", defaultValue = "32",
            description = "Batch size; ${DEFAULT-VALUE} by default.")
    private int batch;

    @Option(names = "--steps", paramLabel = "N", defaultValue = "20",
            description = "Steps to measure, after a few warm-up steps; ${DEFAULT-VALUE} by default.")
    private int steps;

    @Option(names = "--precision", paramLabel = "KIND", converter = Kinds.class, defaultValue = "f32",
            description = "f32, or bf16 if the processor supports it.")
    private Precision precision;

    @Option(names = "--predict", description = "Measure prediction instead of training steps with plain SGD.")
    private boolean predict;

    @Mixin
    private JsonOption json;

    BenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        requirePositive("--batch", batch);
        requirePositive("--steps", steps);
        ProcessorCheck.require(precision);
        Graph graph = adapt.network(network);
        Inference inference = Inference.infer(graph);
        NetworkCheck.require(inference);
        if (!predict) {
            BatchSizes.problem(inference, batch).ifPresent(sentence -> {
                throw new UsageError(sentence);
            });
        }
        BenchmarkSpec spec = new BenchmarkSpec(GraphJson.write(graph), batch, steps, precision, predict);
        BenchmarkText text = new BenchmarkText(graph.name(), spec, measure(spec));
        json.write(terminal, text::json, text::lines);
        return ExitCode.OK;
    }

    private static BenchmarkResult measure(BenchmarkSpec spec) {
        return switch (Workers.PROCESSES.ask(new Request.Benchmark(spec))) {
            case BenchmarkReply.Timed(BenchmarkResult result) -> result;
            case Refused(String reason) -> throw new JobFailure(reason);
            case BenchmarkReply.Stepped _ -> throw new IllegalStateException("Not the last reply.");
        };
    }

    private static void requirePositive(String option, int value) {
        if (value < 1) {
            throw new UsageError("%s must be at least 1, got %d.".formatted(option, value));
        }
    }

    static final class Kinds extends NamedChoice<Precision> {

        Kinds() {
            super(List.of(Precision.values()), Precision::text);
        }
    }
}
