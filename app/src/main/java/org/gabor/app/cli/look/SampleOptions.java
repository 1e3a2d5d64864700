package org.gabor.app.cli.look;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.gabor.app.cli.argument.InputShapes;
import org.gabor.app.cli.argument.JobFailure;
import org.gabor.app.cli.argument.NormalizeOption;
import org.gabor.app.cli.argument.UsageError;
import org.gabor.engine.data.Normalization;
import org.gabor.engine.inspect.Inspection;
import org.gabor.engine.inspect.ProbeListener;
import org.gabor.engine.inspect.Question;
import org.gabor.engine.npy.Npy;
import org.gabor.engine.npy.NpyException;
import org.gabor.engine.probe.InputImage;
import org.gabor.engine.probe.Statistics;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The one sample that is looked at. */
final class SampleOptions {

    @Option(names = "--image", paramLabel = "FILE",
            description = "An image file; the shorter side is resized to the network's size and the center is cropped.")
    private Path image;

    @Option(names = "--input", paramLabel = "FILE",
            description = "A NumPy array of floats, used as it is: 1×C×H×W or C×H×W, videos 1×C×D×H×W or C×D×H×W.")
    private Path input;

    @Option(names = "--validation", paramLabel = "N", description = "An image of the run's validation set, from 0.")
    private Integer validation;

    @Mixin
    private NormalizeOption normalize;

    /** Throws {@link UsageError} if there isn't exactly one sample for a probe that needs one. */
    void check(ProbeName probe) {
        long given = given().count();
        if (given > 1) {
            throw new UsageError("Name one image only: with --image, --input or --validation.");
        }
        if (given == 0 && probe.takesSample()) {
            throw new UsageError("Name an image to look at with --image, --input or --validation.");
        }
        if (normalize.isGiven() && image == null && validation == null) {
            throw new UsageError("An array is used as it is: --normalize works only with --image and --validation.");
        }
    }

    private Stream<Object> given() {
        return Stream.of(Optional.ofNullable(image), Optional.ofNullable(input), Optional.ofNullable(validation))
                .flatMap(Optional::stream);
    }

    boolean isGiven() {
        return given().findAny().isPresent();
    }

    /** Empty for that of the weights. */
    Optional<Normalization> normalization() {
        return normalize.get();
    }

    /**
     * Reads the sample. Throws {@link UsageError} or {@link JobFailure} if it doesn't fit the network or can't be read.
     *
     * @param shape of the network's input
     */
    InputImage read(Subject subject, Inspection inspection, Shape shape) {
        if (input != null) {
            return array(shape);
        }
        if (image != null && !(shape instanceof FeatureMap)) {
            throw new UsageError("The network takes %s of %s, not images: use --input."
                    .formatted(InputShapes.kind(shape), shape.text()));
        }
        if (validation != null && subject.run().isEmpty()) {
            throw new UsageError("--validation needs a run, which names its data set: use --image or --input for a network.");
        }
        Question question = image == null ? new Question.ShowValidation(validation) : new Question.ShowFile(image.toString());
        return (InputImage) inspection.answer(subject.weights(), question, ProbeListener.NONE);
    }

    private InputImage array(Shape shape) {
        try {
            Npy array = Npy.read(input);
            InputShapes.problem(array, shape, input.toString()).ifPresent(problem -> {
                throw new UsageError(problem);
            });
            if (InputShapes.count(array, shape) > 1) {
                throw new UsageError("%s holds %d %s, but one is looked at: save it alone.".formatted(input,
                        InputShapes.count(array, shape), InputShapes.kind(shape)));
            }
            return new InputImage(input.toString(), InputImage.UNKNOWN, shape.dims(), pixels(array.values()), array.values());
        } catch (NpyException unreadable) {
            throw new JobFailure(unreadable.getMessage());
        }
    }

    /** To draw the array, its smallest value is black and its largest white. */
    private static float[] pixels(float[] values) {
        Statistics range = Statistics.of(values);
        float[] pixels = new float[values.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float) ((values[i] - range.min()) / Math.max(range.max() - range.min(), Float.MIN_NORMAL));
        }
        return pixels;
    }
}
