package org.gabor.zoo.mobile;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.gabor.graph.dsl.Block;
import org.gabor.graph.dsl.SymbolicTensor;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.zoo.about.Architecture;
import org.gabor.zoo.about.Family;
import org.gabor.zoo.about.Paper;
import org.gabor.zoo.about.Published;

/**
 * SqueezeNet (Iandola et al. 2016, table 1): fire modules squeeze the channels with 1×1 convolutions before the 3×3
 * convolutions. The paths are torchvision's {@code state_dict} keys.
 */
public final class SqueezeNet {

    private static final Paper PAPER = new Paper(2016, "Iandola, Han, Moskewicz, Ashraf, Dally, Keutzer",
            "SqueezeNet: AlexNet-level accuracy with 50x fewer parameters and <0.5MB model size, arXiv:1602.07360");

    /** One entry of the table. */
    private sealed interface Row {

        /** Overlapping pooling, 3×3 with stride 2 in ceil mode. */
        record Pool() implements Row {}

        /** s1x1, and as many of e1x1 as of e3x3. */
        record Fire(int squeeze, int expand) implements Row {}
    }

    private static final Row POOL = new Row.Pool();

    // Table 1: fire2 to fire9 with the poolings between.
    private static final List<Row> V1_0 = List.of(POOL, fire(16, 64), fire(16, 64), fire(32, 128),
            POOL, fire(32, 128), fire(48, 192), fire(48, 192), fire(64, 256), POOL, fire(64, 256));
    // The authors' repository, SqueezeNet_v1.1: a smaller first convolution, pooling earlier.
    private static final List<Row> V1_1 = List.of(POOL, fire(16, 64), fire(16, 64),
            POOL, fire(32, 128), fire(32, 128), POOL, fire(48, 192), fire(48, 192), fire(64, 256), fire(64, 256));

    public static final List<Architecture> ALL = List.of(
            squeezeNet("squeezenet1_0", "SqueezeNet 1.0", Published.of(1_248_424, 818_924_576, 58.092), Conv2d.of(96, 7), V1_0),
            squeezeNet("squeezenet1_1", "SqueezeNet 1.1", Published.of(1_235_496, 349_151_936, 58.178), Conv2d.of(64, 3), V1_1));

    private SqueezeNet() {}

    private static Row fire(int squeeze, int expand) {
        return new Row.Fire(squeeze, expand);
    }

    private static Architecture squeezeNet(String id, String title, Published published, Conv2d first, List<Row> rows) {
        IntFunction<Block> layers = classes -> x -> x
                .group("features", features(first, rows))
                .group("classifier", classifier(classes))
                .then("flatten", new Flatten());
        return new Architecture(id, title, Family.SQUEEZENET, PAPER, "torchvision",
                "Squeezing the channels before each 3×3 convolution reaches AlexNet's accuracy with a fiftieth of its weights.",
                List.of(), published, Optional.empty(), new FeatureMap(3, 224, 224), 1000, layers);
    }

    private static Block features(Conv2d first, List<Row> rows) {
        return x -> {
            x = x.then("0", "conv1", first.withStride(2)).then("1", "relu1", Activation.RELU);
            for (int i = 0; i < rows.size(); i++) {
                String name = "" + (i + 2);
                x = switch (rows.get(i)) {
                    case Row.Pool _ -> x.then(name, "pool", MaxPool2d.of(3).withStride(2).withCeilMode());
                    case Row.Fire fire -> x.group(name, "fire", module(fire));
                };
            }
            return x;
        };
    }

    /** The fire module (figure 1). */
    private static Block module(Row.Fire fire) {
        return x -> {
            SymbolicTensor squeezed = x
                    .then("squeeze", Conv2d.of(fire.squeeze, 1))
                    .then("squeeze_activation", Activation.RELU);
            SymbolicTensor pixels = squeezed
                    .then("expand1x1", Conv2d.of(fire.expand, 1))
                    .then("expand1x1_activation", Activation.RELU);
            SymbolicTensor windows = squeezed
                    .then("expand3x3", Conv2d.of(fire.expand, 3).withPadding(1))
                    .then("expand3x3_activation", Activation.RELU);
            return pixels.merge("concat", new Concat(), windows);
        };
    }

    private static Block classifier(int classes) {
        return x -> x
                .then("0", "dropout", new Dropout(0.5))
                .then("1", "conv10", Conv2d.of(classes, 1))
                .then("2", "relu10", Activation.RELU)
                .then("3", "avgpool", AdaptiveAvgPool2d.of(1));
    }
}
