package org.gabor.zoo.mobile;

import java.util.List;
import java.util.Optional;
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
import org.gabor.zoo.block.ConvNormActivation;

/**
 * MobileNetV2 (Sandler et al. 2018, table 2): inverted residuals with linear bottlenecks. The paths are torchvision's
 * {@code state_dict} keys.
 */
public final class MobileNetV2 {

    private static final Activation RELU6 = new Activation(Activation.Function.RELU6);

    /** One row of table 2: expansion factor t, output channels c, n repeats, the first of them with stride s. */
    private record Row(int t, int c, int n, int s) {}

    private static final List<Row> TABLE_2 = List.of(
            new Row(1, 16, 1, 1),
            new Row(6, 24, 2, 2),
            new Row(6, 32, 3, 2),
            new Row(6, 64, 4, 2),
            new Row(6, 96, 3, 1),
            new Row(6, 160, 3, 2),
            new Row(6, 320, 1, 1));

    public static final Architecture TORCHVISION = new Architecture(
            "mobilenet_v2", "MobileNetV2", Family.MOBILENET_V2,
            new Paper(2018, "Sandler, Howard, Zhu, Zhmoginov, Chen",
                    "MobileNetV2: inverted residuals and linear bottlenecks, CVPR 2018, arXiv:1801.04381"),
            "torchvision",
            "Shortcuts connect the narrow layers; the wide ones between are cheap depthwise convolutions.",
            List.of(), Published.of(3_504_872, 300_774_272, 71.878), Optional.empty(),
            new FeatureMap(3, 224, 224), 1000, MobileNetV2::layers);

    private MobileNetV2() {}

    private static Block layers(int classes) {
        return x -> x
                .group("features", MobileNetV2::features)
                .then("avgpool", AdaptiveAvgPool2d.of(1))
                .then("flatten", new Flatten())
                .group("classifier", classifier -> classifier
                        .then("0", "dropout", new Dropout(0.2))
                        .then("1", "fc", Linear.of(classes)));
    }

    private static SymbolicTensor features(SymbolicTensor x) {
        x = x.group("0", "conv2d", convolution(Conv2d.of(32, 3).withStride(2).withPadding(1)));
        int index = 1;
        for (Row row : TABLE_2) {
            for (int i = 0; i < row.n; i++) {
                x = x.group("" + index, "bottleneck " + index++, invertedResidual(row.t, row.c, i == 0 ? row.s : 1));
            }
        }
        return x.group("" + index, "conv2d 1×1", convolution(Conv2d.of(1280, 1)));
    }

    /** The bottleneck block (table 1, figure 4d), with a shortcut if shapes allow. */
    private static Block invertedResidual(int expansion, int filters, int stride) {
        return x -> {
            SymbolicTensor y = x.group("conv", bottleneck(expansion, filters, stride));
            return y.shape().equals(x.shape()) ? y.merge("add", new Add(), x) : y;
        };
    }

    private static Block bottleneck(int expansion, int filters, int stride) {
        return x -> {
            int index = 0;
            int width = expansion * Channels.of(x);
            x = expansion == 1 ? x : x.group("" + index++, "expand", convolution(Conv2d.of(width, 1)));
            return x
                    .group("" + index++, "depthwise",
                            convolution(Conv2d.of(width, 3).withStride(stride).withPadding(1).withGroups(width)))
                    .then("" + index++, "project", Conv2d.of(filters, 1).withBias(false))
                    .then("" + index, "norm", BatchNorm2d.DEFAULT);
        };
    }

    private static Block convolution(Conv2d conv) {
        return ConvNormActivation.of(conv, BatchNorm2d.DEFAULT, RELU6);
    }
}
