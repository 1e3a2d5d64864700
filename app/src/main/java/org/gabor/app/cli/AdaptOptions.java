package org.gabor.app.cli;

import java.util.Optional;
import org.gabor.graph.analysis.Adaptation;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.Shape;
import picocli.CommandLine.Option;

/** Other images and classes than a network was made for. */
final class AdaptOptions {

    @Option(names = "--input", paramLabel = "SHAPE", converter = ShapeConverter.class,
            description = "Take images of this shape, channels x height x width, such as 1x96x96; videos, such as 3x16x112x112, "
                    + "have frames before the height.")
    private Shape input;

    @Option(names = "--classes", paramLabel = "N",
            description = "Tell N classes apart: the network's last layer with weights gets N outputs.")
    private Integer classes;

    /** The network that {@code name} stands for, adapted; throws {@link UsageError} where it cannot be. */
    Graph network(String name) {
        return AdaptRequest.to(input, classes).network(name);
    }

    /** The same with square images of this side; throws {@link UsageError} where their shape is given too. */
    Graph network(String name, int side) {
        if (input != null) {
            throw new UsageError("Give the images' size once: either with --input or with --size.");
        }
        if (side < 1) {
            throw new UsageError("The image side must be at least 1 pixel, got %d.".formatted(side));
        }
        return new AdaptRequest(Optional.of(own -> Adaptation.square(own, side)), Optional.ofNullable(classes)).network(name);
    }
}
