package org.gabor.zoo.mobile;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.gabor.graph.dsl.Block;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.ChannelShuffle;
import org.gabor.graph.layer.ChannelSplit;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.zoo.about.Architecture;
import org.gabor.zoo.about.Family;
import org.gabor.zoo.about.Paper;
import org.gabor.zoo.about.Published;
import org.gabor.zoo.block.Channels;
import org.gabor.zoo.block.ConvNormActivation;
import org.gabor.zoo.block.Sequential;

/**
 * ShuffleNet v2 (Ma et al. 2018, table 5): half of the channels pass through a unit, half bypass it, then both are shuffled. The
 * paths are torchvision's {@code state_dict} keys.
 */
public final class ShuffleNetV2 {

    private static final Paper PAPER = new Paper(2018, "Ma, Zhang, Zheng, Sun",
            "ShuffleNet V2: practical guidelines for efficient CNN architecture design, ECCV 2018, arXiv:1807.11164");

    // Table 5: units in stages 2, 3 and 4.
    private static final List<Integer> REPEATS = List.of(4, 8, 4);

    // Table 5: output channels of stages 2, 3, 4 and of conv5.
    public static final List<Architecture> ALL = List.of(
            shuffleNet("shufflenet_v2_x0_5", "ShuffleNet v2 0.5×", Published.of(1_366_792, 40_476_448, 60.552),
                    48, 96, 192, 1024),
            shuffleNet("shufflenet_v2_x1_0", "ShuffleNet v2 1×", Published.of(2_278_604, 144_907_992, 69.362),
                    116, 232, 464, 1024),
            shuffleNet("shufflenet_v2_x1_5", "ShuffleNet v2 1.5×", Published.of(3_503_624, 295_759_392, 72.996),
                    176, 352, 704, 1024),
            shuffleNet("shufflenet_v2_x2_0", "ShuffleNet v2 2×", Published.of(7_393_996, 583_253_464, 76.23),
                    244, 488, 976, 2048));

    private ShuffleNetV2() {}

    private static Architecture shuffleNet(String id, String title, Published published, int... channels) {
        IntFunction<Block> layers = classes -> x -> {
            x = x.group("conv1", convolution(Conv2d.of(24, 3).withStride(2).withPadding(1)))
                    .then("maxpool", MaxPool2d.of(3).withStride(2).withPadding(1));
            for (int stage = 0; stage < REPEATS.size(); stage++) {
                x = x.group("stage" + (stage + 2), stage(channels[stage], REPEATS.get(stage)));
            }
            return x.group("conv5", convolution(Conv2d.of(channels[3], 1)))
                    .then("avgpool", AdaptiveAvgPool2d.of(1))
                    .then("flatten", new Flatten())
                    .then("fc", Linear.of(classes));
        };
        return new Architecture(id, title, Family.SHUFFLENET_V2, PAPER, "torchvision",
                "Designed for measured speed, not for few multiply-accumulates: equal widths, few groups, few"
                        + " branches.",
                List.of(), published, Optional.empty(), new FeatureMap(3, 224, 224), 1000, layers);
    }

    private static Block convolution(Conv2d conv) {
        return ConvNormActivation.of(conv, BatchNorm2d.DEFAULT, Activation.RELU);
    }

    private static Block stage(int channels, int repeat) {
        return Sequential.of("unit", repeat, i -> i == 0 ? downsampling(channels / 2) : unit(channels / 2));
    }

    /** The basic unit (figure 3c). */
    private static Block unit(int width) {
        return x -> x.then("split1", new ChannelSplit(0, 2))
                .merge("concat", new Concat(), x.then("split2", new ChannelSplit(1, 2)).group("branch2", branch2(width, 1)))
                .then("shuffle", new ChannelShuffle(2));
    }

    /** The unit that halves the resolution (figure 3d). */
    private static Block downsampling(int width) {
        return x -> x.group("branch1", branch1(width))
                .merge("concat", new Concat(), x.group("branch2", branch2(width, 2)))
                .then("shuffle", new ChannelShuffle(2));
    }

    private static Block branch1(int width) {
        return x -> x
                .then("0", "depthwise", depthwise(Channels.of(x), 2))
                .then("1", "norm1", BatchNorm2d.DEFAULT)
                .then("2", "pointwise", Conv2d.of(width, 1).withBias(false))
                .then("3", "norm2", BatchNorm2d.DEFAULT)
                .then("4", "relu", Activation.RELU);
    }

    private static Block branch2(int width, int stride) {
        return x -> x
                .then("0", "pointwise1", Conv2d.of(width, 1).withBias(false))
                .then("1", "norm1", BatchNorm2d.DEFAULT)
                .then("2", "relu1", Activation.RELU)
                .then("3", "depthwise", depthwise(width, stride))
                .then("4", "norm2", BatchNorm2d.DEFAULT)
                .then("5", "pointwise2", Conv2d.of(width, 1).withBias(false))
                .then("6", "norm3", BatchNorm2d.DEFAULT)
                .then("7", "relu2", Activation.RELU);
    }

    private static Conv2d depthwise(int channels, int stride) {
        return Conv2d.of(channels, 3).withStride(stride).withPadding(1).withGroups(channels).withBias(false);
    }
}
