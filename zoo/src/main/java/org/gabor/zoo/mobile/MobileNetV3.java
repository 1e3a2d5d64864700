package org.gabor.zoo.mobile;

import java.util.ArrayList;
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
import org.gabor.zoo.block.ConvNormActivation;
import org.gabor.zoo.block.Sequential;
import org.gabor.zoo.block.SqueezeExcitation;

/**
 * MobileNetV3 (Howard et al. 2019, tables 1 and 2): inverted residuals, some with squeeze-and-excitation, found by search and
 * trimmed by hand. The paths are torchvision's {@code state_dict} keys.
 */
public final class MobileNetV3 {

    private static final BatchNorm2d NORM = new BatchNorm2d(1e-3, 0.01);

    // The tables' columns SE and NL.
    private static final boolean SE = true;
    private static final boolean NO = false;
    private static final Activation RE = Activation.RELU;
    private static final Activation HS = new Activation(Activation.Function.HARDSWISH);
    private static final Activation GATE = new Activation(Activation.Function.HARDSIGMOID);

    /** One row: kernel, expanded channels, output channels, squeeze-and-excitation, activation and stride. */
    private record Row(int kernel, int expanded, int out, boolean squeeze, Activation activation, int s) {}

    private static final List<Row> TABLE_1 = List.of(
            new Row(3, 16, 16, NO, RE, 1),
            new Row(3, 64, 24, NO, RE, 2),
            new Row(3, 72, 24, NO, RE, 1),
            new Row(5, 72, 40, SE, RE, 2),
            new Row(5, 120, 40, SE, RE, 1),
            new Row(5, 120, 40, SE, RE, 1),
            new Row(3, 240, 80, NO, HS, 2),
            new Row(3, 200, 80, NO, HS, 1),
            new Row(3, 184, 80, NO, HS, 1),
            new Row(3, 184, 80, NO, HS, 1),
            new Row(3, 480, 112, SE, HS, 1),
            new Row(3, 672, 112, SE, HS, 1),
            new Row(5, 672, 160, SE, HS, 2),
            new Row(5, 960, 160, SE, HS, 1),
            new Row(5, 960, 160, SE, HS, 1));

    private static final List<Row> TABLE_2 = List.of(
            new Row(3, 16, 16, SE, RE, 2),
            new Row(3, 72, 24, NO, RE, 2),
            new Row(3, 88, 24, NO, RE, 1),
            new Row(5, 96, 40, SE, HS, 2),
            new Row(5, 240, 40, SE, HS, 1),
            new Row(5, 240, 40, SE, HS, 1),
            new Row(5, 120, 48, SE, HS, 1),
            new Row(5, 144, 48, SE, HS, 1),
            new Row(5, 288, 96, SE, HS, 2),
            new Row(5, 576, 96, SE, HS, 1),
            new Row(5, 576, 96, SE, HS, 1));

    public static final List<Architecture> ALL = List.of(
            mobileNetV3("mobilenet_v3_large", "MobileNetV3-Large", Published.of(5_483_032, 216_589_760, 74.042), TABLE_1, 1280),
            mobileNetV3("mobilenet_v3_small", "MobileNetV3-Small", Published.of(2_542_856, 56_510_400, 67.668), TABLE_2, 1024));

    private MobileNetV3() {}

    private static Architecture mobileNetV3(String id, String title, Published published, List<Row> table, int last) {
        IntFunction<Block> layers = classes -> x -> x
                .group("features", features(table))
                .then("avgpool", AdaptiveAvgPool2d.of(1))
                .then("flatten", new Flatten())
                .group("classifier", classifier -> classifier
                        .then("0", "fc1", Linear.of(last))
                        .then("1", "hardswish", HS)
                        .then("2", "dropout", new Dropout(0.2))
                        .then("3", "fc2", Linear.of(classes)));
        return new Architecture(id, title, Family.MOBILENET_V3,
                new Paper(2019, "Howard, Sandler, Chu, Chen, Chen, Tan, Wang, Zhu, Pang, Vasudevan, Le, Adam",
                        "Searching for MobileNetV3, ICCV 2019, arXiv:1905.02244"),
                "torchvision", "Found by a search for phone latency, then trimmed by hand: first and last layers,"
                        + " and the activation.",
                List.of(), published, Optional.empty(), new FeatureMap(3, 224, 224), 1000, layers);
    }

    private static Block features(List<Row> table) {
        return x -> {
            x = x.group("0", "conv2d", ConvNormActivation.of(conv(16, 3).withStride(2), NORM, HS));
            for (int i = 0; i < table.size(); i++) {
                x = x.group("" + (i + 1), "bneck " + (i + 1), bneck(table.get(i)));
            }
            int head = 6 * Channels.of(x);
            return x.group("" + (table.size() + 1), "conv2d 1×1", ConvNormActivation.of(conv(head, 1), NORM, HS));
        };
    }

    /** The block (figure 4), with a shortcut if shapes allow. */
    private static Block bneck(Row row) {
        return x -> {
            SymbolicTensor y = x.group("block", bottleneck(row));
            return y.shape().equals(x.shape()) ? y.merge("add", new Add(), x) : y;
        };
    }

    private static Block bottleneck(Row row) {
        return x -> {
            List<Block> parts = new ArrayList<>();
            if (row.expanded != Channels.of(x)) {
                parts.add(ConvNormActivation.of(conv(row.expanded, 1), NORM, row.activation));
            }
            parts.add(ConvNormActivation.of(conv(row.expanded, row.kernel).withStride(row.s).withGroups(row.expanded),
                    NORM, row.activation));
            if (row.squeeze) {
                parts.add(SqueezeExcitation.of(Channels.divisible(row.expanded / 4), Activation.RELU, GATE));
            }
            parts.add(ConvNormActivation.of(conv(row.out, 1), NORM));
            return Sequential.of(parts).apply(x);
        };
    }

    private static Conv2d conv(int filters, int kernel) {
        return Conv2d.of(filters, kernel).withPadding(kernel / 2);
    }
}
