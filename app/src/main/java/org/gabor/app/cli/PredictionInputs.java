package org.gabor.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gabor.engine.data.Normalization;
import org.gabor.engine.data.picture.PictureException;
import org.gabor.engine.data.picture.Pictures;
import org.gabor.engine.npy.Npy;
import org.gabor.engine.npy.NpyException;
import org.gabor.graph.shape.Image;
import picocli.CommandLine.Option;

/** What to classify: picture files, or an array as it enters the network. */
final class PredictionInputs {

    @Option(names = "--images", paramLabel = "FILE", arity = "1..*",
            description = "Picture files; the shorter side is brought to the network's size and the middle is cut out.")
    private List<Path> images;

    @Option(names = "--input", paramLabel = "FILE",
            description = "A NumPy array N×C×H×W of floats, taken as it is.")
    private Path input;

    @Option(names = "--normalize", paramLabel = "MEANS/DEVIATIONS",
            description = "What pictures are normalised with, such as 0.5,0.5,0.5/0.2,0.2,0.2 or imagenet for torchvision's "
                    + "weights; what the weights were trained with otherwise, where the file says so.")
    private String normalization;

    /** Examples in C order, with a name for each. */
    record Examples(float[] values, List<String> names) {}

    /** Throws {@link BadUse} or {@link JobFailed} where they cannot be had as the network takes them. */
    Examples read(Image shape, Optional<Normalization> own) {
        if ((images == null) == (input == null)) {
            throw new BadUse("Name what to classify: either pictures with --images or an array with --input.");
        }
        if (images == null) {
            if (normalization != null) {
                throw new BadUse("An array is taken as it is: --normalize goes with --images.");
            }
            return array(shape);
        }
        return pictures(shape, normalization == null ? own : Optional.of(given()));
    }

    private Normalization given() {
        try {
            return normalization.equals("imagenet") ? Normalization.IMAGENET : Normalization.parse(normalization);
        } catch (IllegalArgumentException wrong) {
            throw new BadUse(wrong.getMessage());
        }
    }

    private Examples array(Image shape) {
        List<Integer> wanted = List.of(shape.channels(), shape.height(), shape.width());
        try {
            Npy array = Npy.read(input);
            List<Integer> dims = array.dims();
            int count = dims.size() == 4 ? dims.getFirst() : 1;
            if (dims.size() < 3 || dims.size() > 4 || !dims.subList(dims.size() - 3, dims.size()).equals(wanted) || count == 0) {
                throw new JobFailed("%s holds an array of %s, but the network takes N×%d×%d×%d.".formatted(
                        input, dims, shape.channels(), shape.height(), shape.width()));
            }
            return new Examples(array.values(), IntStream.range(0, count).mapToObj(i -> input + "[" + i + "]").toList());
        } catch (NpyException unreadable) {
            throw new JobFailed(unreadable.getMessage());
        }
    }

    private Examples pictures(Image shape, Optional<Normalization> statistics) {
        int size = Math.toIntExact(shape.size());
        float[] values = new float[Math.multiplyExact(size, images.size())];
        List<String> names = new ArrayList<>();
        for (Path image : images) {
            int offset = names.size() * size;
            try {
                Pictures.read(image, shape, values, offset);
            } catch (PictureException unreadable) {
                throw new JobFailed("The picture %s %s.".formatted(image, unreadable.getMessage()));
            }
            statistics.ifPresent(s -> s.apply(values, offset, shape.channels(), shape.height() * shape.width()));
            names.add(image.toString());
        }
        return new Examples(values, names);
    }
}
