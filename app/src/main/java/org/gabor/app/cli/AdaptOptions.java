package org.gabor.app.cli;

import java.util.Optional;
import org.gabor.app.cli.argument.AdaptRequest;
import org.gabor.app.cli.argument.ShapeConverter;
import org.gabor.app.cli.argument.UsageError;
import org.gabor.engine.train.Preset;
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
            description = "Set the number of classes to N: the network's last layer with weights gets N outputs.")
    private Integer classes;

    /** The network that {@code name} stands for, adapted; throws {@link UsageError} if it can't be. */
    Graph network(String name) {
        return network(name, Optional.empty());
    }

    /**
     * As {@link #network(String)}.
     *
     * @param preset what is taken for a shape and a number of classes that are not given
     */
    Graph network(String name, Optional<Preset> preset) {
        Shape shape = input == null ? preset.map(Preset::input).orElse(null) : input;
        return AdaptRequest.to(shape, classes(preset)).network(name);
    }

    /** The same with square images of this side; throws {@link UsageError} if their shape is given too. */
    Graph network(String name, Optional<Preset> preset, int side) {
        if (input != null) {
            throw new UsageError("Give the images' size once: either with --input or with --size.");
        }
        if (side < 1) {
            throw new UsageError("The image side must be at least 1 pixel, got %d.".formatted(side));
        }
        return new AdaptRequest(Optional.of(own -> Adaptation.square(preset.map(Preset::input).orElse(own), side)),
                Optional.ofNullable(classes(preset))).network(name);
    }

    private Integer classes(Optional<Preset> preset) {
        return classes == null ? preset.map(Preset::classes).orElse(null) : classes;
    }
}
