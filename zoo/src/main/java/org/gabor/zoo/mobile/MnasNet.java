package org.gabor.zoo.mobile;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.gabor.graph.dsl.Block;
import org.gabor.graph.dsl.SymbolicTensor;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Dropout;
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
 * MnasNet-B1 (Tan et al. 2018, figure 7, without squeeze-and-excitation): a chain of inverted residuals found by search. The
 * paths are torchvision's {@code state_dict} keys.
 */
public final class MnasNet {

    private static final Paper PAPER = new Paper(2018, "Tan, Chen, Pang, Vasudevan, Sandler, Howard, Le",
            "MnasNet: platform-aware neural architecture search for mobile, CVPR 2019, arXiv:1807.11626");

    /** TensorFlow's momentum of 0.9997 in PyTorch's convention (1 − momentum). */
    private static final BatchNorm2d NORM = new BatchNorm2d(1e-5, 1 - 0.9997);

    /** One block of figure 7: MBConv of this expansion and kernel, so many layers of it, the first with the stride. */
    private record MbConv(int expansion, int kernel, int stride, int channels, int layers) {}

    private static final List<MbConv> FIGURE_7 = List.of(
            new MbConv(3, 3, 2, 24, 3),
            new MbConv(3, 5, 2, 40, 3),
            new MbConv(6, 5, 2, 80, 3),
            new MbConv(6, 3, 1, 96, 2),
            new MbConv(6, 5, 2, 192, 4),
            new MbConv(6, 3, 1, 320, 1));

    public static final List<Architecture> ALL = List.of(
            mnasNet("mnasnet0_5", "MnasNet 0.5", Published.of(2_218_512, 104_455_968, 67.734), 0.5),
            mnasNet("mnasnet0_75", "MnasNet 0.75", Published.of(3_170_208, 215_493_104, 71.18), 0.75),
            mnasNet("mnasnet1_0", "MnasNet 1.0", Published.of(4_383_312, 314_415_872, 73.456), 1),
            mnasNet("mnasnet1_3", "MnasNet 1.3", Published.of(6_282_256, 526_362_432, 76.506), 1.3));

    private MnasNet() {}

    private static Architecture mnasNet(String id, String title, Published published, double width) {
        IntFunction<Block> layers = classes -> x -> x
                .group("layers", layers(width))
                .then("avgpool", AdaptiveAvgPool2d.of(1))
                .then("flatten", new Flatten())
                .group("classifier", classifier -> classifier
                        .then("0", "dropout", new Dropout(0.2))
                        .then("1", "fc", Linear.of(classes)));
        return new Architecture(id, title, Family.MNASNET, PAPER,
                "torchvision: B1, without squeeze-and-excitation; the stem has the width too",
                "A search that measures each candidate's latency on a phone chose every block's kernel and expansion.",
                List.of(), published, Optional.empty(), new FeatureMap(3, 224, 224), 1000, layers);
    }

    private static Block layers(double width) {
        int stem = Channels.divisible(32 * width);
        return x -> {
            x = x.then("0", "conv", Conv2d.of(stem, 3).withStride(2).withPadding(1).withBias(false))
                    .then("1", "norm1", NORM)
                    .then("2", "relu1", Activation.RELU)
                    .then("3", "depthwise", Conv2d.of(stem, 3).withPadding(1).withGroups(stem).withBias(false))
                    .then("4", "norm2", NORM)
                    .then("5", "relu2", Activation.RELU)
                    .then("6", "pointwise", Conv2d.of(Channels.divisible(16 * width), 1).withBias(false))
                    .then("7", "norm3", NORM);
            int index = 8;
            for (MbConv row : FIGURE_7) {
                x = x.group("" + index++, "MBConv%d %d×%d".formatted(row.expansion, row.kernel, row.kernel), stack(row, width));
            }
            return x.then("" + index++, "head", Conv2d.of(1280, 1).withBias(false))
                    .then("" + index++, "norm4", NORM)
                    .then("" + index, "relu4", Activation.RELU);
        };
    }

    private static Block stack(MbConv row, double width) {
        int filters = Channels.divisible(row.channels * width);
        return Sequential.of("layer", row.layers, i -> invertedResidual(row, filters, i == 0 ? row.stride : 1));
    }

    /** The block of Sandler et al. 2018 with ReLU, and a shortcut if shapes allow. */
    private static Block invertedResidual(MbConv row, int filters, int stride) {
        return x -> {
            int width = row.expansion * Channels.of(x);
            SymbolicTensor y = x.group("layers", block -> block
                    .then("0", "expand", Conv2d.of(width, 1).withBias(false))
                    .then("1", "norm1", NORM)
                    .then("2", "relu1", Activation.RELU)
                    .then("3", "depthwise", Conv2d.of(width, row.kernel).withStride(stride).withPadding(row.kernel / 2)
                            .withGroups(width).withBias(false))
                    .then("4", "norm2", NORM)
                    .then("5", "relu2", Activation.RELU)
                    .then("6", "project", Conv2d.of(filters, 1).withBias(false))
                    .then("7", "norm3", NORM));
            return y.shape().equals(x.shape()) ? y.merge("add", new Add(), x) : y;
        };
    }
}
