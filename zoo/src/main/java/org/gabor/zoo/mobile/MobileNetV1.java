package org.gabor.zoo.mobile;

import java.util.List;
import java.util.Optional;
import org.gabor.graph.dsl.Block;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.zoo.about.Architecture;
import org.gabor.zoo.about.Family;
import org.gabor.zoo.about.Paper;
import org.gabor.zoo.about.Published;
import org.gabor.zoo.block.Channels;
import org.gabor.zoo.block.Sequential;

/**
 * MobileNet (Howard et al. 2017, table 1): depthwise separable convolutions throughout, narrowed by a width multiplier. The
 * paths are timm's {@code state_dict} keys.
 */
public final class MobileNetV1 {

    private static final Activation RELU6 = new Activation(Activation.Function.RELU6);

    /** Consecutive rows of table 1: n separable convolutions to c channels, the first of them with stride s. */
    private record Row(int c, int n, int s) {}

    private static final List<Row> TABLE_1 = List.of(
            new Row(64, 1, 1),
            new Row(128, 2, 2),
            new Row(256, 2, 2),
            new Row(512, 6, 2),
            new Row(1024, 2, 2));

    // Table 6.
    public static final List<Architecture> ALL = List.of(
            mobileNet(1.0, List.of("mobilenetv1_100"), Published.of(4_231_976, 568_740_352, 70.6)),
            mobileNet(0.75, List.of(), Published.of(2_585_560, 325_400_448, 68.4)),
            mobileNet(0.5, List.of(), Published.of(1_331_592, 149_497_088, 63.7)),
            mobileNet(0.25, List.of(), Published.of(470_072, 41_030_272, 50.6)));

    private MobileNetV1() {}

    /** @param alpha the width multiplier (section 3.3) */
    private static Architecture mobileNet(double alpha, List<String> aliases, Published published) {
        return new Architecture("mobilenet_v1_" + alpha, "MobileNet " + alpha, Family.MOBILENET_V1,
                new Paper(2017, "Howard, Zhu, Chen, Kalenichenko, Wang, Weyand, Andreetto, Adam",
                        "MobileNets: efficient convolutional neural networks for mobile vision applications, 2017,"
                                + " arXiv:1704.04861"),
                "As published, with ReLU6 as in its authors' code",
                "A depthwise and a pointwise convolution replace a full one at about a ninth of the cost.",
                aliases, published, Optional.empty(), new FeatureMap(3, 224, 224), 1000,
                classes -> stem(alpha).then(blocks(alpha)).then(head(classes)));
    }

    private static Block stem(double alpha) {
        return x -> x
                .then("conv_stem", Conv2d.of(Channels.divisible(32 * alpha), 3).withStride(2).withPadding(1).withBias(false))
                .then("bn1", BatchNorm2d.DEFAULT)
                .then("act1", RELU6);
    }

    private static Block blocks(double alpha) {
        return x -> x.group("blocks", Sequential.of("stage", TABLE_1.size(), stage -> {
            Row row = TABLE_1.get(stage);
            int filters = Channels.divisible(row.c * alpha);
            return Sequential.of("separable", row.n, i -> separable(filters, i == 0 ? row.s : 1));
        }));
    }

    /** A depthwise and a pointwise convolution (figure 3 right). */
    private static Block separable(int filters, int stride) {
        return x -> {
            int channels = Channels.of(x);
            return x
                    .then("conv_dw", Conv2d.of(channels, 3)
                            .withStride(stride).withPadding(1).withGroups(channels).withBias(false))
                    .then("bn1", BatchNorm2d.DEFAULT)
                    .then("act1", RELU6)
                    .then("conv_pw", Conv2d.of(filters, 1).withBias(false))
                    .then("bn2", BatchNorm2d.DEFAULT)
                    .then("act2", RELU6);
        };
    }

    private static Block head(int classes) {
        return x -> x
                .then("global_pool", AdaptiveAvgPool2d.of(1))
                .then("flatten", new Flatten())
                .then("classifier", Linear.of(classes));
    }
}
