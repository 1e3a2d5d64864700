package org.gabor.graph.analysis;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.gabor.graph.layer.Input;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.shape.Capsules;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.LayerMismatch;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.ShapeMismatch;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.VideoFeatureMap;

/**
 * A network that can be adapted to other images.
 *
 * @param made its own input shape
 * @param network builds it for an input shape; may throw {@link LayerMismatch}
 */
public record Adaptation(String name, Shape made, Function<Shape, Graph> network) {

    /** For any graph: its input gets another shape and nothing else changes; empty unless it has exactly one input. */
    public static Optional<Adaptation> of(Graph graph) {
        List<Node> inputs = graph.nodes().values().stream().filter(node -> node.layer() instanceof Input).toList();
        return inputs.size() != 1 ? Optional.empty() : Optional.of(new Adaptation(graph.name(),
                ((Input) inputs.getFirst().layer()).shape(),
                shape -> graph.withLayer(inputs.getFirst().id(), new Input(shape))));
    }

    /**
     * The network for this input; throws {@link ShapeMismatch} with one sentence if it does not fit: the layer that prevents it
     * and the smallest square image that fits. A network with violations of its own only gets the new input.
     */
    public Graph to(Shape wished) {
        requireSameKind(wished);
        refusal(wished).filter(_ -> refusal(made).isEmpty()).ifPresent(refusal -> {
            throw new ShapeMismatch(smallest(wished)
                    .map(square -> "%s cannot take %s: the image vanishes %s; the smallest square one it takes is %s."
                            .formatted(name, wished.text(), refusal, square.text()))
                    .orElseGet(() -> "%s cannot take %s: it does not fit %s; the network was made for %s."
                            .formatted(name, wished.text(), refusal, made.text())));
        });
        return network.apply(wished);
    }

    /** A graph for this number of classes; throws {@link ShapeMismatch} with one sentence if it cannot be adapted. */
    public static Graph toClasses(Graph graph, int classes) {
        if (classes < 1) {
            throw new ShapeMismatch("A network has at least 1 class, got %d.".formatted(classes));
        }
        Graph resized = ClassifierHead.withClasses(graph, classes).orElseThrow(() -> new ShapeMismatch(
                "\"%s\" does not end in a Linear or a convolution before global pooling: its number of classes cannot be changed."
                        .formatted(graph.name())));
        if (Inference.infer(graph).isValid()) {
            requireRoom(resized);
        }
        return resized;
    }

    private static void requireRoom(Graph resized) {
        Inference.infer(resized).violations().stream().findFirst().ifPresent(violation -> {
            throw new ShapeMismatch("%s cannot have so many classes, at %s: %s".formatted(
                    resized.name(), resized.node(violation.node()).path(), violation.message()));
        });
    }

    private void requireSameKind(Shape wished) {
        if (!kind(made).equals(kind(wished))) {
            throw new ShapeMismatch("%s takes %s such as %s, not %s of %s.".formatted(
                    name, kind(made), made.text(), kind(wished), wished.text()));
        }
    }

    private static String kind(Shape shape) {
        return switch (shape) {
            case FeatureMap _ -> "images";
            case VideoFeatureMap _ -> "videos";
            case Vector _ -> "vectors";
            case Capsules _ -> "capsules";
        };
    }

    /** The layer that does not fit an input, and why; empty if all fit. */
    private Optional<String> refusal(Shape shape) {
        try {
            Inference inference = Inference.infer(network.apply(shape));
            return inference.obstacles().stream().findFirst().map(obstacle -> {
                Node node = inference.graph().node(obstacle.node());
                return refusal(node.path().value(), node.layer().type(), obstacle.message());
            });
        } catch (LayerMismatch misfit) {
            return Optional.of(refusal(misfit.path(), misfit.type(), misfit.getMessage()));
        } catch (ArithmeticException _) {
            return Optional.of("into memory: an array holds at most 2,147,483,647 values");
        }
    }

    private static String refusal(String path, String type, String sentence) {
        String reason = sentence.replaceFirst("^The ", "the ").replaceFirst("^A", "a").replaceFirst("\\.$", "");
        return "at %s (%s), where %s".formatted(path, type, reason);
    }

    /** The smallest square input that fits, if the requested input is smaller. */
    private Optional<Shape> smallest(Shape wished) {
        Size2d own = sides(made);
        Size2d asked = sides(wished);
        int most = Math.max(own.height(), own.width());
        int least = Math.min(asked.height(), asked.width());
        return least >= most || refusal(square(wished, most)).isPresent() ? Optional.empty()
                : IntStream.rangeClosed(least, most).mapToObj(side -> square(wished, side))
                        .filter(square -> refusal(square).isEmpty()).findFirst();
    }

    /** Height × width; 1×1 for shapes without them. */
    private static Size2d sides(Shape shape) {
        return switch (shape) {
            case FeatureMap map -> map.extent();
            case VideoFeatureMap map -> map.extent().frame();
            case Vector _, Capsules _ -> Size2d.square(1);
        };
    }

    /** The same with other height and width; vectors and capsules have none. */
    public static Shape square(Shape shape, int side) {
        return switch (shape) {
            case FeatureMap map -> map.withSize(Size2d.square(side));
            case VideoFeatureMap(int channels, int depth, _, _) -> new VideoFeatureMap(channels, depth, side, side);
            case Vector _, Capsules _ -> shape;
        };
    }
}
