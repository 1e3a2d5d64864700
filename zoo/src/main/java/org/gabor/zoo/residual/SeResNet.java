package org.gabor.zoo.residual;

import java.util.List;
import java.util.Optional;
import org.gabor.graph.dsl.Block;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.zoo.about.Architecture;
import org.gabor.zoo.about.Family;
import org.gabor.zoo.about.Paper;
import org.gabor.zoo.about.Published;
import org.gabor.zoo.block.BasicBlock;
import org.gabor.zoo.block.Bottleneck;
import org.gabor.zoo.block.Channels;
import org.gabor.zoo.block.Residual;
import org.gabor.zoo.block.Shortcut;
import org.gabor.zoo.block.SqueezeExcitation;

/**
 * SE-ResNet (Hu et al. 2017, table 1): residual networks whose branches end in squeeze-and-excitation. The paths are timm's
 * {@code state_dict} keys, for its legacy networks also those of Cadene's port.
 */
public final class SeResNet {

    private static final Paper PAPER = new Paper(2017, "Hu, Shen, Albanie, Sun, Wu",
            "Squeeze-and-excitation networks, CVPR 2018, arXiv:1709.01507");

    private static final String NOVELTY =
            "A small perceptron weighs each channel by the means of all channels.";

    /** The reduction ratio r (section 6.1). */
    private static final int REDUCTION = 16;

    private static final Residual BASIC = new BasicBlock(Shortcut.projection("downsample"), excitation("se_module"));
    private static final Residual BOTTLENECK = Bottleneck.of(1, 64).withStrideFirst().withEnd(excitation("se_module"));

    public static final List<Architecture> ALL = List.of(
            legacy(50, Published.of(28_088_024, 3_860_488_192L, 77.65), BOTTLENECK, 3, 4, 6, 3),
            new Architecture("se_resnet50_timm", "SE-ResNet-50 (timm)", Family.SE_RESNET, PAPER,
                    "timm: the 3×3 convolution of a bottleneck has the stride", NOVELTY, List.of("seresnet50"),
                    Published.of(28_088_024, 4_091_699_200L, 80.26), Optional.empty(), new FeatureMap(3, 224, 224), 1000,
                    classes -> ResNet.stem(false)
                            .then(Bottleneck.of(1, 64).withEnd(excitation("se")).stages(64, 3, 4, 6, 3))
                            .then(ResNet.head(classes))),
            legacy(18, Published.of(11_778_592, 1_814_160_384, 71.742), BASIC, 2, 2, 2, 2),
            legacy(101, Published.of(49_326_872, 7_574_937_600L, 78.37), BOTTLENECK, 3, 4, 23, 3),
            legacy(152, Published.of(66_821_848, 11_288_993_792L, 78.662), BOTTLENECK, 3, 8, 36, 3));

    private SeResNet() {}

    private static Architecture legacy(int depth, Published published, Residual block, int... depths) {
        return new Architecture("se_resnet" + depth + "_legacy", "SE-ResNet-" + depth, Family.SE_RESNET, PAPER,
                "As published: a block's first convolution has the stride, the first pooling uses ceil mode", NOVELTY,
                List.of("legacy_seresnet" + depth), published, Optional.empty(), new FeatureMap(3, 224, 224), 1000,
                classes -> stem().then(block.stages(64, depths)).then(head(classes)));
    }

    private static Block stem() {
        return x -> x
                .group("layer0", "stem", stem -> stem
                        .then("conv1", Conv2d.of(64, 7).withStride(2).withPadding(3).withBias(false))
                        .then("bn1", BatchNorm2d.DEFAULT)
                        .then("relu1", Activation.RELU))
                .then("pool0", MaxPool2d.of(3).withStride(2).withCeilMode());
    }

    private static Block excitation(String name) {
        return x -> x.group(name, "squeeze and excite",
                SqueezeExcitation.of(Channels.of(x) / REDUCTION, Activation.RELU, Activation.SIGMOID));
    }

    private static Block head(int classes) {
        return x -> x
                .then("avgpool", AdaptiveAvgPool2d.of(1))
                .then("flatten", new Flatten())
                .then("last_linear", Linear.of(classes));
    }
}
