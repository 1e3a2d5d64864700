package org.gabor.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gabor.app.cli.argument.InputShapes;
import org.gabor.app.cli.argument.JobFailure;
import org.gabor.app.cli.argument.NormalizeOption;
import org.gabor.app.cli.argument.UsageError;
import org.gabor.engine.data.Normalization;
import org.gabor.engine.data.image.ImageException;
import org.gabor.engine.data.image.Images;
import org.gabor.engine.npy.Npy;
import org.gabor.engine.npy.NpyException;
import org.gabor.graph.shape.Capsules;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.VideoFeatureMap;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The samples to classify: image files, or an array in the network's input format. */
final class PredictionInputs {

    @Option(names = "--images", paramLabel = "FILE", arity = "1..*",
            description = "Image files; the shorter side is resized to the network's size and the center is cropped.")
    private List<Path> images;

    @Option(names = "--input", paramLabel = "FILE",
            description = "A NumPy array of floats, used as it is: N×C×H×W for images, N×C×D×H×W for videos.")
    private Path input;

    @Mixin
    private NormalizeOption normalize;

    /** Samples in C order, with a name each. */
    record Examples(float[] values, List<String> names) {}

    /** Throws {@link UsageError} or {@link JobFailure} if they can't be read in the network's input format. */
    Examples read(Shape shape, Optional<Normalization> own) {
        if ((images == null) == (input == null)) {
            throw new UsageError("Name what to classify: either images with --images or an array with --input.");
        }
        if (images == null) {
            if (normalize.isGiven()) {
                throw new UsageError("An array is used as it is: --normalize works only with --images.");
            }
            return array(shape);
        }
        return switch (shape) {
            case FeatureMap map -> images(map, normalize.get().or(() -> own));
            case VideoFeatureMap _, Vector _, Capsules _ ->
                    throw new UsageError("The network takes %s of %s, not images: use --input."
                            .formatted(InputShapes.kind(shape), shape.text()));
        };
    }

    private Examples array(Shape shape) {
        try {
            Npy array = Npy.read(input);
            InputShapes.problem(array, shape, input.toString()).ifPresent(problem -> {
                throw new JobFailure(problem);
            });
            int count = InputShapes.count(array, shape);
            return new Examples(array.values(), IntStream.range(0, count).mapToObj(i -> input + "[" + i + "]").toList());
        } catch (NpyException unreadable) {
            throw new JobFailure(unreadable.getMessage());
        }
    }

    private Examples images(FeatureMap shape, Optional<Normalization> statistics) {
        int size = Math.toIntExact(shape.size());
        float[] values = new float[Math.multiplyExact(size, images.size())];
        List<String> names = new ArrayList<>();
        for (Path image : images) {
            int offset = names.size() * size;
            try {
                Images.read(image, shape, values, offset);
            } catch (ImageException unreadable) {
                throw new JobFailure(
                        "%s %s: choose a whole PNG, JPEG, BMP, GIF or WebP file.".formatted(image, unreadable.getMessage()));
            }
            statistics.ifPresent(s -> s.apply(values, offset, shape.channels(), shape.height() * shape.width()));
            names.add(image.toString());
        }
        return new Examples(values, names);
    }
}
