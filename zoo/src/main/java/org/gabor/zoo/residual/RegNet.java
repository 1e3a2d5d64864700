package org.gabor.zoo.residual;

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
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.zoo.about.Architecture;
import org.gabor.zoo.about.BookRecipe;
import org.gabor.zoo.about.Family;
import org.gabor.zoo.about.Paper;
import org.gabor.zoo.about.Published;
import org.gabor.zoo.block.Channels;
import org.gabor.zoo.block.SqueezeExcitation;

/**
 * RegNetX and RegNetY (Radosavovic et al. 2020, tables 2 and 3, figures 16 and 19): stages of ResNeXt blocks whose widths
 * grow along a quantised line. The paths are torchvision's {@code state_dict} keys.
 */
public final class RegNet {

    private static final Paper PAPER = new Paper(2020, "Radosavovic, Kosaraju, Girshick, He, Dollár",
            "Designing network design spaces, CVPR 2020, arXiv:2003.13678");

    private static final String NOVELTY =
            "A few rules for widths and depths, derived from thousands of sampled networks, give good networks of"
                    + " any size.";

    private static final int STEM = 32;

    /**
     * One network of the figures: d_i, w_i and g.
     *
     * @param squeeze whether blocks have squeeze-and-excitation: Y
     * @param bias whether convolutions have one
     */
    public record Table(boolean squeeze, boolean bias, int groupWidth, List<Integer> depths, List<Integer> widths) {

        Conv2d conv(int kernel, int width, int stride) {
            return Conv2d.of(width, kernel).withStride(stride).withPadding(kernel / 2).withBias(bias);
        }
    }

    public static final Architecture BOOK = new Architecture(
            "regnetx32_d2l", "RegNetX-32 (book)", Family.REGNET, PAPER,
            "Dive into Deep Learning 8.8: two stages, convolutions with bias, one grey channel, 10 classes",
            NOVELTY, List.of("regnet"), Published.of(179_290, 40_293_152), Optional.of(new BookRecipe(0.05, 128, 10, false)),
            new FeatureMap(1, 96, 96), 10, layers(new Table(false, true, 16, List.of(4, 6), List.of(32, 80))));

    public static final List<Architecture> TORCHVISION = List.of(
            regNet("regnet_y_400mf", "RegNetY-400MF", Published.of(4_344_144, 401_842_848, 74.046),
                    y(8, List.of(1, 3, 6, 6), List.of(48, 104, 208, 440))),
            regNet("regnet_y_800mf", "RegNetY-800MF", Published.of(6_432_512, 833_856_256, 76.42),
                    y(16, List.of(1, 3, 8, 2), List.of(64, 144, 320, 784))),
            regNet("regnet_y_1_6gf", "RegNetY-1.6GF", Published.of(11_202_430, 1_612_076_160, 77.95),
                    y(24, List.of(2, 6, 17, 2), List.of(48, 120, 336, 888))),
            regNet("regnet_y_3_2gf", "RegNetY-3.2GF", Published.of(19_436_338, 3_176_482_752L, 78.948),
                    y(24, List.of(2, 5, 13, 1), List.of(72, 216, 576, 1512))),
            regNet("regnet_y_8gf", "RegNetY-8GF", Published.of(39_381_472, 8_473_070_592L, 80.032),
                    y(56, List.of(2, 4, 10, 1), List.of(224, 448, 896, 2016))),
            regNet("regnet_y_16gf", "RegNetY-16GF", Published.of(83_590_140, 15_911_510_272L, 80.424),
                    y(112, List.of(2, 4, 11, 1), List.of(224, 448, 1232, 3024))),
            regNet("regnet_y_32gf", "RegNetY-32GF", Published.of(145_046_770, 32_279_552_832L, 80.878),
                    y(232, List.of(2, 5, 12, 1), List.of(232, 696, 1392, 3712))),
            regNet("regnet_y_128gf", "RegNetY-128GF", Published.of(644_812_894, 127_517_815_680L, 86.068),
                    y(264, List.of(2, 7, 17, 1), List.of(528, 1056, 2904, 7392))),
            regNet("regnet_x_400mf", "RegNetX-400MF", Published.of(5_495_976, 413_812_608, 72.834),
                    x(16, List.of(1, 2, 7, 12), List.of(32, 64, 160, 400))),
            regNet("regnet_x_800mf", "RegNetX-800MF", Published.of(7_259_656, 799_699_712, 75.212),
                    x(16, List.of(1, 3, 7, 5), List.of(64, 128, 288, 672))),
            regNet("regnet_x_1_6gf", "RegNetX-1.6GF", Published.of(9_190_136, 1_602_849_792, 77.04),
                    x(24, List.of(2, 4, 10, 2), List.of(72, 168, 408, 912))),
            regNet("regnet_x_3_2gf", "RegNetX-3.2GF", Published.of(15_296_552, 3_176_621_952L, 78.364),
                    x(48, List.of(2, 6, 15, 2), List.of(96, 192, 432, 1008))),
            regNet("regnet_x_8gf", "RegNetX-8GF", Published.of(39_572_648, 7_995_132_416L, 79.344),
                    x(120, List.of(2, 5, 15, 1), List.of(80, 240, 720, 1920))),
            regNet("regnet_x_16gf", "RegNetX-16GF", Published.of(54_278_536, 15_940_755_456L, 80.058),
                    x(128, List.of(2, 6, 13, 1), List.of(256, 512, 896, 2048))),
            regNet("regnet_x_32gf", "RegNetX-32GF", Published.of(107_811_560, 31_735_929_792L, 80.622),
                    x(168, List.of(2, 7, 13, 1), List.of(336, 672, 1344, 2520))));

    private RegNet() {}

    private static Table x(int groupWidth, List<Integer> depths, List<Integer> widths) {
        return new Table(false, false, groupWidth, depths, widths);
    }

    private static Table y(int groupWidth, List<Integer> depths, List<Integer> widths) {
        return new Table(true, false, groupWidth, depths, widths);
    }

    private static Architecture regNet(String id, String title, Published published, Table table) {
        return new Architecture(id, title, Family.REGNET, PAPER, "torchvision", NOVELTY, List.of(), published, Optional.empty(),
                new FeatureMap(3, 224, 224), 1000, layers(table));
    }

    private static IntFunction<Block> layers(Table table) {
        return classes -> x -> x
                .group("stem", convolution(table.conv(3, STEM, 2)))
                .group("trunk_output", trunk(table))
                .then("avgpool", AdaptiveAvgPool2d.of(1))
                .then("flatten", new Flatten())
                .then("fc", Linear.of(classes));
    }

    private static Block trunk(Table table) {
        return x -> {
            for (int stage = 1; stage <= table.depths.size(); stage++) {
                x = x.group("block" + stage, "stage " + stage, stage(table, stage));
            }
            return x;
        };
    }

    private static Block stage(Table table, int stage) {
        return x -> {
            int width = table.widths.get(stage - 1);
            for (int i = 0; i < table.depths.get(stage - 1); i++) {
                x = x.group("block" + stage + "-" + i, "block " + (i + 1), block(table, width, i == 0 ? 2 : 1));
            }
            return x;
        };
    }

    /** The residual bottleneck block (figure 4), its bottleneck ratio 1. */
    public static Block block(Table table, int width, int stride) {
        return x -> {
            SymbolicTensor shortcut = stride == 1 ? x : x.group("proj", linear(table.conv(1, width, stride)));
            return x.group("f", transform(table, width, stride))
                    .merge("add", new Add(), shortcut)
                    .then("activation", Activation.RELU);
        };
    }

    private static Block transform(Table table, int width, int stride) {
        return x -> {
            int groups = width / Math.min(width, table.groupWidth);
            SymbolicTensor y = x
                    .group("a", convolution(table.conv(1, width, 1)))
                    .group("b", convolution(table.conv(3, width, stride).withGroups(groups)));
            int squeeze = (int) Math.round(0.25 * Channels.of(x));
            return (table.squeeze ? y.group("se", SqueezeExcitation.of(squeeze, Activation.RELU, Activation.SIGMOID)) : y)
                    .group("c", linear(table.conv(1, width, 1)));
        };
    }

    private static Block convolution(Conv2d conv) {
        return linear(conv).then(x -> x.then("2", "activation", Activation.RELU));
    }

    private static Block linear(Conv2d conv) {
        return x -> x.then("0", "conv", conv).then("1", "norm", BatchNorm2d.DEFAULT);
    }
}
