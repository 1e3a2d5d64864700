package org.gabor.zoo.residual;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.gabor.graph.dsl.Block;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.LayerNorm2d;
import org.gabor.graph.layer.LayerScale;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.Linear2d;
import org.gabor.graph.layer.StochasticDepth;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.zoo.about.Architecture;
import org.gabor.zoo.about.Family;
import org.gabor.zoo.about.Paper;
import org.gabor.zoo.about.Published;
import org.gabor.zoo.block.Channels;
import org.gabor.zoo.block.Sequential;

/**
 * ConvNeXt (Liu et al. 2022, table 9): a ResNet modernized with ideas from vision transformers. The paths are
 * torchvision's {@code state_dict} keys.
 */
public final class ConvNeXt {

    private static final Paper PAPER = new Paper(2022, "Liu, Mao, Wu, Feichtenhofer, Darrell, Xie",
            "A ConvNet for the 2020s, CVPR 2022, arXiv:2201.03545");

    /** One size: channels and blocks of the four stages, and the last block's drop probability in training. */
    private record Table(List<Integer> channels, List<Integer> blocks, double drop) {}

    // Section 3, "C = (96, 192, 384, 768), B = (3, 3, 9, 3)" and so on; stochastic depth of table 5.
    public static final List<Architecture> ALL = List.of(
            convNeXt("convnext_tiny", "ConvNeXt-T", Published.of(28_589_128, 4_455_531_264L, 82.52),
                    new Table(List.of(96, 192, 384, 768), List.of(3, 3, 9, 3), 0.1)),
            convNeXt("convnext_small", "ConvNeXt-S", Published.of(50_223_688, 8_683_712_256L, 83.616),
                    new Table(List.of(96, 192, 384, 768), List.of(3, 3, 27, 3), 0.4)),
            convNeXt("convnext_base", "ConvNeXt-B", Published.of(88_591_464, 15_354_729_472L, 84.062),
                    new Table(List.of(128, 256, 512, 1024), List.of(3, 3, 27, 3), 0.5)),
            convNeXt("convnext_large", "ConvNeXt-L", Published.of(197_767_336, 34_361_433_600L, 84.414),
                    new Table(List.of(192, 384, 768, 1536), List.of(3, 3, 27, 3), 0.5)));

    private ConvNeXt() {}

    private static Architecture convNeXt(String id, String title, Published published, Table table) {
        IntFunction<Block> layers = classes -> x -> x
                .group("features", features(table))
                .then("avgpool", AdaptiveAvgPool2d.of(1))
                .group("classifier", classifier -> classifier
                        .then("0", "norm", LayerNorm2d.DEFAULT)
                        .then("1", "flatten", new Flatten())
                        .then("2", "fc", Linear.of(classes)));
        return new Architecture(id, title, Family.CONVNEXT, PAPER, "torchvision",
                "Large depthwise kernels, few norms and activations, wide pixel-wise layers: convolutions match"
                        + " transformers.",
                List.of(), published, Optional.empty(), new FeatureMap(3, 224, 224), 1000, layers);
    }

    private static Block features(Table table) {
        double last = table.blocks.stream().mapToInt(Integer::intValue).sum() - 1;
        return x -> {
            x = x.group("0", "stem", patchify(table.channels.getFirst()));
            int done = 0;
            for (int stage = 0; stage < table.blocks.size(); stage++) {
                x = stage == 0 ? x : x.group("" + 2 * stage, "downsample", downsampling(table.channels.get(stage)));
                x = x.group("" + (2 * stage + 1), "stage " + (stage + 1),
                        stage(table.blocks.get(stage), table.drop * done / last, table.drop / last));
                done += table.blocks.get(stage);
            }
            return x;
        };
    }

    /** The stem: patches of 4×4 pixels (section 2.2). */
    private static Block patchify(int channels) {
        return x -> x.then("0", "conv", Conv2d.of(channels, 4).withStride(4)).then("1", "norm", LayerNorm2d.DEFAULT);
    }

    /** Halves the resolution between stages (section 2.6, "Separate downsampling layers"). */
    private static Block downsampling(int channels) {
        return x -> x.then("0", "norm", LayerNorm2d.DEFAULT).then("1", "conv", Conv2d.of(channels, 2).withStride(2));
    }

    /** Blocks: the first is dropped with probability {@code drop}, each next one with {@code step} more. */
    private static Block stage(int blocks, double drop, double step) {
        return Sequential.of("block", blocks, i -> block(drop + i * step));
    }

    /** The ConvNeXt block (figure 4 right). torchvision's permutations, block.1 and block.6, are not needed here. */
    private static Block block(double drop) {
        return x -> {
            int channels = Channels.of(x);
            return x
                    .group("block", block -> block
                            .then("0", "depthwise", Conv2d.of(channels, 7).withPadding(3).withGroups(channels))
                            .then("2", "norm", LayerNorm2d.DEFAULT)
                            .then("3", "expand", Linear2d.of(4 * channels))
                            .then("4", "gelu", new Activation(Activation.Function.GELU))
                            .then("5", "project", Linear2d.of(channels)))
                    .then("layer_scale", LayerScale.DEFAULT)
                    .then("stochastic_depth", new StochasticDepth(drop))
                    .merge("add", new Add(), x);
        };
    }
}
