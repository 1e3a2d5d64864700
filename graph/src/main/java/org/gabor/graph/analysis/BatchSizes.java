package org.gabor.graph.analysis;

import java.util.Optional;
import java.util.stream.Stream;
import org.gabor.graph.layer.BatchNorm;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.shape.Capsules;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.VideoFeatureMap;

/** Checks batch sizes for batch norm, which measures every channel over the batch and its pixels. */
public final class BatchSizes {

    private BatchSizes() {}

    /** Why the network cannot be trained with batches of this size, in one sentence; PyTorch refuses the same. */
    public static Optional<String> problem(Inference inference, int batch) {
        return batch > 1 ? Optional.empty() : batchNorms(inference.graph())
                .filter(node -> inference.output(node.id()).filter(shape -> valuesPerChannel(shape) == 1).isPresent())
                .findFirst().map(node -> ("%s normalizes over the batch, and a batch of 1 image has only one value for each "
                        + "channel there: train with batches of 2 images or more.").formatted(node.path()));
    }

    /** A warning before training with batches of this size, in one sentence. */
    public static Optional<String> warning(Graph graph, int batch) {
        return batch > 1 || batchNorms(graph).findAny().isEmpty() ? Optional.empty()
                : Optional.of("With a batch of 1, batch norm measures single images, which predictions then do not match: "
                        + "take a batch of 8 or more, or group norm.");
    }

    private static Stream<Node> batchNorms(Graph graph) {
        return graph.topologicalOrder().stream()
                .filter(node -> !node.bypassed() && node.layer() instanceof BatchNorm);
    }

    private static long valuesPerChannel(Shape shape) {
        return switch (shape) {
            case FeatureMap map -> map.extent().area();
            case VideoFeatureMap(_, int depth, int height, int width) -> (long) depth * height * width;
            case Vector _, Capsules _ -> 1;
        };
    }
}
