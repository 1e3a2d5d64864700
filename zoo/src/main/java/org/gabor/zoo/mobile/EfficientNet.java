package org.gabor.zoo.mobile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.gabor.graph.layer.StochasticDepth;
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
 * EfficientNet (Tan and Le 2019, table 1) and V2 (Tan and Le 2021, table 4): MBConv blocks with squeeze-and-excitation; B1 to
 * B7 scale B0's table in width, depth and resolution together. The paths are torchvision's {@code state_dict} keys.
 */
public final class EfficientNet {

    private static final Paper TAN_2019 = new Paper(2019, "Tan, Le",
            "EfficientNet: rethinking model scaling for convolutional neural networks, ICML 2019, arXiv:1905.11946");
    private static final Paper TAN_2021 = new Paper(2021, "Tan, Le",
            "EfficientNetV2: smaller models and faster training, ICML 2021, arXiv:2104.00298");

    private static final String COMPOUND =
            "One coefficient scales width, depth and resolution of a network found by search.";
    private static final String FUSED =
            "Early blocks fuse the 1×1 and the depthwise convolution into one: more work, but faster on real machines.";

    private static final Activation SILU = new Activation(Activation.Function.SILU);

    /** One row of a table: so many blocks of this expansion and kernel, the first with the stride. */
    private record Row(boolean fused, int expansion, int kernel, int stride, int channels, int layers) {

        String title() {
            return "%s%d, %d×%d".formatted(fused ? "Fused" : "MBConv", expansion, kernel, kernel);
        }

        Row scaled(double width, double depth) {
            return new Row(fused, expansion, kernel, stride, Channels.divisible(channels * width),
                    (int) Math.ceil(layers * depth));
        }
    }

    /** A whole table: its stem, its rows and its head. */
    private record Table(int stem, List<Row> rows, int head, BatchNorm2d norm, double dropout) {}

    // Tan and Le 2019, table 1, stages 2 to 8.
    private static final List<Row> B0 = List.of(
            mbConv(1, 3, 1, 16, 1),
            mbConv(6, 3, 2, 24, 2),
            mbConv(6, 5, 2, 40, 2),
            mbConv(6, 3, 2, 80, 3),
            mbConv(6, 5, 1, 112, 3),
            mbConv(6, 5, 2, 192, 4),
            mbConv(6, 3, 1, 320, 1));

    // Tan and Le 2021, table 4, stages 1 to 6; M and L as in the authors' code.
    private static final List<Row> V2_S = List.of(
            fused(1, 1, 24, 2), fused(4, 2, 48, 4), fused(4, 2, 64, 4),
            mbConv(4, 3, 2, 128, 6), mbConv(6, 3, 1, 160, 9), mbConv(6, 3, 2, 256, 15));
    private static final List<Row> V2_M = List.of(
            fused(1, 1, 24, 3), fused(4, 2, 48, 5), fused(4, 2, 80, 5),
            mbConv(4, 3, 2, 160, 7), mbConv(6, 3, 1, 176, 14), mbConv(6, 3, 2, 304, 18), mbConv(6, 3, 1, 512, 5));
    private static final List<Row> V2_L = List.of(
            fused(1, 1, 32, 4), fused(4, 2, 64, 7), fused(4, 2, 96, 7),
            mbConv(4, 3, 2, 192, 10), mbConv(6, 3, 1, 224, 19), mbConv(6, 3, 2, 384, 25), mbConv(6, 3, 1, 640, 7));

    public static final List<Architecture> B0_TO_B7 = List.of(
            b(0, 224, 1.0, 1.0, 0.2, Published.of(5_288_548, 385_814_752, 77.692)),
            b(1, 240, 1.0, 1.1, 0.2, Published.of(7_794_184, 686_802_832, 78.642)),
            b(2, 288, 1.1, 1.2, 0.3, Published.of(9_109_994, 1_087_529_456L, 80.608)),
            b(3, 300, 1.2, 1.4, 0.3, Published.of(12_233_232, 1_827_141_392L, 82.008)),
            b(4, 380, 1.4, 1.8, 0.4, Published.of(19_341_616, 4_393_771_024L, 83.384)),
            b(5, 456, 1.6, 2.2, 0.4, Published.of(30_389_784, 10_266_384_752L, 83.444)),
            b(6, 528, 1.8, 2.6, 0.5, Published.of(43_040_704, 19_067_593_536L, 84.008)),
            b(7, 600, 2.0, 3.1, 0.5, Published.of(66_347_960, 37_745_884_192L, 84.122)));

    public static final List<Architecture> V2 = List.of(
            v2("s", 384, V2_S, 0.2, Published.of(21_458_488, 8_365_617_152L, 84.228)),
            v2("m", 480, V2_M, 0.3, Published.of(54_139_356, 24_582_460_384L, 85.112)),
            v2("l", 480, V2_L, 0.4, Published.of(118_515_272, 56_079_699_008L, 85.808)));

    private EfficientNet() {}

    private static Row mbConv(int expansion, int kernel, int stride, int channels, int layers) {
        return new Row(false, expansion, kernel, stride, channels, layers);
    }

    private static Row fused(int expansion, int stride, int channels, int layers) {
        return new Row(true, expansion, 3, stride, channels, layers);
    }

    /** B0's table scaled (section 3.3); resolutions and dropout as torchvision's. */
    private static Architecture b(int n, int side, double width, double depth, double dropout, Published published) {
        List<Row> rows = B0.stream().map(row -> row.scaled(width, depth)).toList();
        BatchNorm2d norm = n < 5 ? BatchNorm2d.DEFAULT : new BatchNorm2d(1e-3, 0.01);
        Table table = new Table(Channels.divisible(32 * width), rows, 4 * rows.getLast().channels, norm, dropout);
        return new Architecture("efficientnet_b" + n, "EfficientNet-B" + n, Family.EFFICIENTNET, TAN_2019, "torchvision",
                COMPOUND, List.of(), published, Optional.empty(), new FeatureMap(3, side, side), 1000, layers(table));
    }

    private static Architecture v2(String size, int side, List<Row> rows, double dropout, Published published) {
        Table table = new Table(rows.getFirst().channels, rows, 1280, new BatchNorm2d(1e-3, 0.1), dropout);
        return new Architecture("efficientnet_v2_" + size, "EfficientNetV2-" + size.toUpperCase(Locale.ROOT),
                Family.EFFICIENTNET_V2, TAN_2021, "torchvision",
                FUSED, List.of(), published, Optional.empty(), new FeatureMap(3, side, side), 1000, layers(table));
    }

    private static IntFunction<Block> layers(Table table) {
        return classes -> x -> x
                .group("features", features(table))
                .then("avgpool", AdaptiveAvgPool2d.of(1))
                .then("flatten", new Flatten())
                .group("classifier", classifier -> classifier
                        .then("0", "dropout", new Dropout(table.dropout))
                        .then("1", "fc", Linear.of(classes)));
    }

    private static Block features(Table table) {
        double total = table.rows.stream().mapToInt(Row::layers).sum();
        return x -> {
            x = x.group("0", "stem", ConvNormActivation.of(conv(table.stem, 3).withStride(2), table.norm, SILU));
            int block = 0;
            for (int row = 0; row < table.rows.size(); row++) {
                Row stage = table.rows.get(row);
                x = x.group("" + (row + 1), stage.title(), stage(stage, table.norm, block / total, 1 / total));
                block += stage.layers;
            }
            return x.group("" + (table.rows.size() + 1), "head", ConvNormActivation.of(conv(table.head, 1), table.norm, SILU));
        };
    }

    /** The blocks of one row; {@code done} is the share of all blocks before it, {@code step} the share of one block. */
    private static Block stage(Row row, BatchNorm2d norm, double done, double step) {
        return Sequential.of("block", row.layers, i -> residual(row, i == 0 ? row.stride : 1, norm, 0.2 * (done + i * step)));
    }

    /** A block with a shortcut if shapes allow; deeper blocks are dropped more often in training. */
    private static Block residual(Row row, int stride, BatchNorm2d norm, double drop) {
        return x -> {
            SymbolicTensor y = x.group("block", row.fused ? fusedMbConv(row, stride, norm) : mbConv(row, stride, norm));
            return y.shape().equals(x.shape())
                    ? y.then("stochastic_depth", new StochasticDepth(drop)).merge("add", new Add(), x)
                    : y;
        };
    }

    /** MBConv (Tan et al. 2018, figure 7d): expand, depthwise, squeeze and excite, project. */
    private static Block mbConv(Row row, int stride, BatchNorm2d norm) {
        return x -> {
            int width = row.expansion * Channels.of(x);
            List<Block> parts = new ArrayList<>();
            if (row.expansion > 1) {
                parts.add(ConvNormActivation.of(conv(width, 1), norm, SILU));
            }
            parts.add(ConvNormActivation.of(conv(width, row.kernel).withStride(stride).withGroups(width), norm, SILU));
            parts.add(SqueezeExcitation.of(Math.max(1, Channels.of(x) / 4), SILU, Activation.SIGMOID));
            parts.add(ConvNormActivation.of(conv(row.channels, 1), norm));
            return Sequential.of(parts).apply(x);
        };
    }

    /** Fused-MBConv (Tan and Le 2021, figure 2): a 3×3 convolution expands, and a 1×1 convolution projects if it did. */
    private static Block fusedMbConv(Row row, int stride, BatchNorm2d norm) {
        return x -> Sequential.of(row.expansion == 1
                ? List.of(ConvNormActivation.of(conv(row.channels, 3).withStride(stride), norm, SILU))
                : List.of(ConvNormActivation.of(conv(row.expansion * Channels.of(x), 3).withStride(stride), norm, SILU),
                        ConvNormActivation.of(conv(row.channels, 1), norm)))
                .apply(x);
    }

    private static Conv2d conv(int filters, int kernel) {
        return Conv2d.of(filters, kernel).withPadding(kernel / 2);
    }
}
