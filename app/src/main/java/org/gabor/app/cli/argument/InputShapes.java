package org.gabor.app.cli.argument;

import java.util.List;
import java.util.Optional;
import org.gabor.engine.npy.Npy;
import org.gabor.graph.analysis.Ends;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.analysis.Violation;
import org.gabor.graph.shape.Capsules;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.VideoFeatureMap;

/** The shape of a network's input. */
public final class InputShapes {

    private InputShapes() {}

    /** The shape of one sample. Throws {@link JobFailure} if the network doesn't map one image or video to class scores. */
    public static Shape of(Inference network) {
        List<Violation> obstacles = network.obstacles();
        if (!obstacles.isEmpty()) {
            Violation first = obstacles.getFirst();
            throw new JobFailure("\"%s\" cannot run: at %s: %s".formatted(
                    network.graph().name(), network.graph().node(first.node()).path(), first.message()));
        }
        return network.output(Ends.of(network).inputs().getFirst().node().id()).orElseThrow();
    }

    /** The kind of input: "images" or "videos". */
    public static String kind(Shape shape) {
        return switch (shape) {
            case FeatureMap _ -> "images";
            case VideoFeatureMap _ -> "videos";
            case Vector _ -> "vectors";
            case Capsules _ -> "capsules";
        };
    }

    /** How many samples of this shape an array holds that has no {@link #problem}: N×C×H×W or N×C×D×H×W, or one without N. */
    public static int count(Npy array, Shape shape) {
        return array.dims().size() == shape.dims().size() ? 1 : array.dims().getFirst();
    }

    /**
     * Why an array doesn't hold samples of this shape, in one sentence; empty if it does.
     *
     * @param name the array's name for the sentence
     */
    public static Optional<String> problem(Npy array, Shape shape, String name) {
        List<Integer> dims = array.dims();
        List<Integer> wanted = shape.dims();
        int more = dims.size() - wanted.size();
        if (more < 0 || more > 1) {
            return Optional.of("%s has %d axes (%s), but the network takes %s as %d: N×%s. Reshape the array.".formatted(
                    name, dims.size(), text(dims), kind(shape), wanted.size() + 1, shape.text()));
        }
        if (!dims.subList(more, dims.size()).equals(wanted)) {
            return Optional.of("%s holds %s of %s, but the network takes %s. Resize the array, or use --shape.".formatted(
                    name, kind(shape), text(dims.subList(more, dims.size())), shape.text()));
        }
        return count(array, shape) > 0 ? Optional.empty()
                : Optional.of("%s holds no %s: its first axis has size 0.".formatted(name, kind(shape)));
    }

    private static String text(List<Integer> dims) {
        return dims.isEmpty() ? "a single value" : String.join("×", dims.stream().map(String::valueOf).toList());
    }
}
