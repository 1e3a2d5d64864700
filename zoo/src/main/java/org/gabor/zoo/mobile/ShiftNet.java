package org.gabor.zoo.mobile;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.gabor.graph.dsl.Block;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.Shift;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.zoo.about.Architecture;
import org.gabor.zoo.about.Family;
import org.gabor.zoo.about.Paper;
import org.gabor.zoo.about.Published;
import org.gabor.zoo.block.Channels;
import org.gabor.zoo.block.Sequential;

/** ShiftNet (Wu et al. 2018, table 4): after the first convolution, shifts do all spatial work. */
public final class ShiftNet {

    static final Paper PAPER = new Paper(2017, "Wu, Wan, Yue, Jin, Zhao, Golmant, Gholaminejad, Gonzalez, Keutzer",
            "Shift: a zero FLOP, zero parameter alternative to spatial convolutions, CVPR 2018, arXiv:1711.08141");

    static final String NOVELTY =
            "Shifting groups of channels by a pixel replaces spatial convolutions and needs no arithmetic.";

    /** One group of table 4: channels c, n blocks, the expansion of the first and of the rest, and the shift's kernel. */
    private record Row(int c, int n, int firstExpansion, int expansion, int kernel) {

        Row halved() {
            return new Row(c / 2, n, firstExpansion, expansion, kernel);
        }
    }

    private static final List<Row> TABLE_4 = List.of(
            new Row(64, 5, 4, 4, 5),
            new Row(128, 6, 4, 3, 5),
            new Row(256, 7, 3, 2, 3),
            new Row(512, 3, 2, 1, 3));

    public static final List<Architecture> ALL = List.of(
            shiftNet("shiftnet_A", "ShiftNet-A", "As published", Published.of(4_188_680, 1_424_306_176, 70.1), 32, TABLE_4),
            shiftNet("shiftnet_B", "ShiftNet-B", "As published: half as many channels everywhere",
                    Published.of(1_183_480, 370_956_288, 61.2), 16, TABLE_4.stream().map(Row::halved).toList()));

    private ShiftNet() {}

    private static Architecture shiftNet(String id, String title, String variant, Published published, int stem, List<Row> rows) {
        IntFunction<Block> layers = classes -> x -> x
                .then("conv1", Conv2d.of(stem, 7).withStride(2).withPadding(3).withBias(false))
                .then(groups(rows))
                .then("bn", BatchNorm2d.DEFAULT)
                .then("relu", Activation.RELU)
                .then("avgpool", AdaptiveAvgPool2d.of(1))
                .then("flatten", new Flatten())
                .then("fc", Linear.of(classes));
        return new Architecture(id, title, Family.SHIFTNET, PAPER, variant, NOVELTY, List.of(), published, Optional.empty(),
                new FeatureMap(3, 224, 224), 1000, layers);
    }

    private static Block groups(List<Row> rows) {
        return x -> {
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                x = x.group("layer" + (i + 1), "group " + (i + 1), Sequential.of("block", row.n,
                        block -> block == 0 ? widening(row) : residual(row)));
            }
            return x;
        };
    }

    /** The first block of a group: halves the size and concatenates the added channels with the pooled input. */
    private static Block widening(Row row) {
        return x -> x
                .then(convShiftConv(row.c - Channels.of(x), row.firstExpansion, row.kernel, 2))
                .merge("concat", new Concat(), x.then("pool", AvgPool2d.of(3).withStride(2).withPadding(1)));
    }

    private static Block residual(Row row) {
        return x -> x.then(convShiftConv(row.c, row.expansion, row.kernel, 1)).merge("add", new Add(), x);
    }

    /** The conv-shift-conv module with its pre-activations (figure 4). */
    private static Block convShiftConv(int filters, int expansion, int kernel, int stride) {
        return x -> x
                .then("bn1", BatchNorm2d.DEFAULT)
                .then("relu1", Activation.RELU)
                .then("conv1", Conv2d.of(expansion * filters, 1).withBias(false))
                .then("shift", new Shift(kernel))
                .then("bn2", BatchNorm2d.DEFAULT)
                .then("relu2", Activation.RELU)
                .then("conv2", Conv2d.of(filters, 1).withStride(stride).withBias(false));
    }
}
