package org.gabor.app.cli.look;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gabor.app.cli.argument.AdaptRequest;
import org.gabor.app.cli.argument.ClassNameFile;
import org.gabor.app.cli.argument.InputShapes;
import org.gabor.app.cli.argument.JobFailure;
import org.gabor.app.cli.argument.NetworkCheck;
import org.gabor.app.cli.argument.ShapeConverter;
import org.gabor.app.cli.argument.UsageError;
import org.gabor.app.cli.output.JsonOption;
import org.gabor.app.cli.output.ProgressLine;
import org.gabor.app.cli.output.Terminal;
import org.gabor.engine.compute.plan.PlanException;
import org.gabor.engine.inspect.Inspection;
import org.gabor.engine.inspect.ProbeException;
import org.gabor.engine.inspect.ProbeListener;
import org.gabor.engine.inspect.UnsuitedProbeException;
import org.gabor.engine.probe.ClassChoice;
import org.gabor.engine.probe.InputImage;
import org.gabor.graph.analysis.Ends;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.shape.Shape;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gabor look}: looks inside a network with weights. */
@Command(name = "look", mixinStandardHelpOptions = true,
        description = {
            "Looks inside a network: what its layers compute for an image, and which parts of the image its decision depends on.",
            "Nothing is changed. Without weights the network has its initial ones."})
public final class LookCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "NET|RUN", arity = "0..1",
            description = "A zoo id or short name, a saved .gabor file, or a run; by default the run that --weights names.")
    private String network;

    @Option(names = "--weights", paramLabel = "FILE|RUN",
            description = "A safetensors file, or a run: its best epoch's weights. By default those of the run NET|RUN.")
    private String weights;

    @Mixin
    private SampleOptions samples;

    @Option(names = "--probe", paramLabel = "NAME", required = true,
            description = "activations, gradient, smooth-grad, grad-cam, integrated-gradients, occlusion or weights.")
    private String probe;

    @Option(names = "--layer", paramLabel = "PATH",
            description = "The layer of activations, grad-cam or weights; of a group, its output.")
    private String layer;

    @Option(names = "--class", paramLabel = "K", description = "The class to explain, from 0; by default the predicted one.")
    private Integer target;

    @Option(names = "--shape", paramLabel = "SHAPE", converter = ShapeConverter.class,
            description = "Input shape of the network, such as 3x64x64 or 3x8x64x64, instead of its own.")
    private Shape shape;

    @Option(names = "--classes", paramLabel = "N",
            description = "The weights' number of classes, if it is not the network's own.")
    private Integer count;

    @Option(names = "--labels", paramLabel = "FILE", description = "The classes' names, one per line; a run has its own.")
    private Path labels;

    @Option(names = "--option", paramLabel = "KEY=VALUE",
            description = "A setting of the probe; repeatable. occlusion: window, stride (pixels), fill (zero, mean, grey, blur); "
                    + "integrated-gradients: steps, baseline (as fill); smooth-grad: samples, sigma; gradient: times=input.")
    private List<String> options = List.of();

    @Option(names = "--output", paramLabel = "FILE",
            description = "Write the raw values (.npy), a picture (.png) or the JSON (.json).")
    private Path output;

    @Mixin
    private JsonOption json;

    public LookCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ProbeName name = ProbeName.find(probe);
        ProbeOptions settings = new ProbeOptions(name, options);
        Optional<OutputFile> file = Optional.ofNullable(output).map(OutputFile::of);
        samples.check(name);
        Subject subject = Subject.find(network, weights, AdaptRequest.to(shape, count));
        Inference inference = Inference.infer(subject.network());
        NetworkCheck.require(inference);
        Look look = new Looks(inference, Optional.ofNullable(layer).map(path -> LayerArgument.find(subject.network(), path)),
                target == null ? ClassChoice.PREDICTED : new ClassChoice.Chosen(target), settings).of(name);
        file.flatMap(chosen -> look.problem(chosen.format())).ifPresent(problem -> {
            throw new UsageError(problem);
        });
        List<String> classes = classes(subject, inference);
        notices(subject, name).forEach(terminal.err()::println);
        answer(subject, inference, name, classes, look, file);
        return ExitCode.OK;
    }

    private List<String> classes(Subject subject, Inference inference) {
        return labels == null ? subject.classes() : ClassNameFile.read(labels, Ends.of(inference).main()
                .flatMap(output -> inference.output(output.node().id())).map(scores -> Math.toIntExact(scores.size())).orElse(0));
    }

    /** What the answer doesn't depend on as one might think. */
    private Stream<String> notices(Subject subject, ProbeName name) {
        Optional<String> untrained = subject.isUntrained() ? Optional.of(
                "These are the initial weights (seed %d), not trained ones: --weights names others."
                        .formatted(subject.spec().recipe().seed()))
                : Optional.empty();
        Optional<String> unneeded = !name.takesSample() && (samples.isGiven() || target != null)
                ? Optional.of("The probe %s depends on no image and no class: they are ignored.".formatted(name.text()))
                : Optional.empty();
        return Stream.of(untrained, unneeded).flatMap(Optional::stream);
    }

    private void answer(Subject subject, Inference inference, ProbeName name, List<String> classes, Look look,
                        Optional<OutputFile> file) {
        try (Inspection inspection = new Inspection(subject.spec(), samples.normalization())) {
            Optional<InputImage> image = name.takesSample()
                    ? Optional.of(samples.read(subject, inspection, InputShapes.of(inference))) : Optional.empty();
            LookReport report = report(look, subject, inspection, image, classes);
            file.ifPresent(chosen -> chosen.write(report));
            json.write(terminal, report::json, () -> Stream.concat(report.lines().stream(),
                    file.map(chosen -> "Written to " + chosen.file()).stream()).toList());
        } catch (UnsuitedProbeException unsuited) {
            throw new UsageError(unsuited.getMessage());
        } catch (ProbeException | PlanException failed) {
            throw new JobFailure(failed.getMessage());
        }
    }

    private LookReport report(Look look, Subject subject, Inspection inspection, Optional<InputImage> image,
                              List<String> classes) {
        try (ProgressLine line = new ProgressLine(terminal, InstantSource.system())) {
            return look.look(new LookSession(subject, inspection, progress(line), image, classes));
        }
    }

    private static ProbeListener progress(ProgressLine line) {
        return new ProbeListener() {
            @Override
            public void progress(int done, int total) {
                line.bar((double) done / total, "%d of %d passes".formatted(done, total));
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
    }
}
