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
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.zoo.about.Architecture;
import org.gabor.zoo.about.Family;
import org.gabor.zoo.about.Paper;
import org.gabor.zoo.about.Published;
import org.gabor.zoo.block.Residual;
import org.gabor.zoo.block.Shortcut;

/**
 * Pre-activation residual networks (He et al. 2016, figure 4e): batch norm and ReLU precede each convolution, and nothing
 * but additions is on the shortcut path. The paths are timm's {@code state_dict} keys.
 */
public final class ResNetV2 {

    static final Paper HE_2016 = new Paper(2016, "He, Zhang, Ren, Sun",
            "Identity mappings in deep residual networks, ECCV 2016, arXiv:1603.05027");

    static final String IDENTITY =
            "With batch norm and ReLU before the convolutions, the shortcut path is the identity, and a thousand"
                    + " layers train.";

    // Blocks in each stage.
    public static final List<Architecture> ALL = List.of(
            resNetV2("resnetv2_50_timm", 50, List.of("resnetv2_50"), Published.of(25_549_352, 4_089_184_256L, 80.41),
                    bottlenecks(3, 4, 6, 3)),
            resNetV2("resnetv2_18", 18, List.of(), Published.of(11_687_720, 1_814_073_344L), basic(2, 2, 2, 2)),
            resNetV2("resnetv2_34", 34, List.of(), Published.of(21_795_880, 3_663_761_408L), basic(3, 4, 6, 3)),
            resNetV2("resnetv2_101_timm", 101, List.of("resnetv2_101"), Published.of(44_541_480, 7_801_405_440L, 82.042),
                    bottlenecks(3, 4, 23, 3)),
            resNetV2("resnetv2_152", 152, List.of(), Published.of(60_185_128, 11_513_626_624L, 78.0), bottlenecks(3, 8, 36, 3)),
            resNetV2("resnetv2_200", 200, List.of(), Published.of(64_666_152, 15_007_481_856L, 79.9), bottlenecks(3, 24, 36, 3)));

    private ResNetV2() {}

    private static Architecture resNetV2(String id, int depth, List<String> aliases, Published published, Block stages) {
        IntFunction<Block> layers = classes -> x -> x
                .group("stem", stem -> stem
                        .then("conv", Conv2d.of(64, 7).withStride(2).withPadding(3).withBias(false))
                        .then("pool", MaxPool2d.of(3).withStride(2).withPadding(1)))
                .group("stages", stages)
                .then(preactivation("norm", "relu"))
                .group("head", head -> head
                        .then("global_pool", AdaptiveAvgPool2d.of(1))
                        .then("fc", Conv2d.of(classes, 1))
                        .then("flatten", new Flatten()));
        return new Architecture(id, "ResNetV2-" + depth, Family.PREACT_RESNET, HE_2016,
                "timm: the 3×3 convolution of a bottleneck has the stride", IDENTITY, aliases, published, Optional.empty(),
                new FeatureMap(3, 224, 224), 1000, layers);
    }

    private static Block basic(int... depths) {
        return stages(64, (filters, stride) -> unit(filters, stride, x -> x
                .then("conv1", Conv2d.of(filters, 3).withPadding(1).withStride(stride).withBias(false))
                .then(preactivation("norm2", "relu2"))
                .then("conv2", Conv2d.of(filters, 3).withPadding(1).withBias(false))), depths);
    }

    private static Block bottlenecks(int... depths) {
        return stages(256, (filters, stride) -> unit(filters, stride, x -> x
                .then("conv1", Conv2d.of(filters / 4, 1).withBias(false))
                .then(preactivation("norm2", "relu2"))
                .then("conv2", Conv2d.of(filters / 4, 3).withPadding(1).withStride(stride).withBias(false))
                .then(preactivation("norm3", "relu3"))
                .then("conv3", Conv2d.of(filters, 1).withBias(false))), depths);
    }

    /** The branch is added to x itself or, if shapes change, to a projection of the activated x. */
    private static Block unit(int filters, int stride, Block branch) {
        return x -> {
            SymbolicTensor activated = x.then(preactivation("norm1", "relu1"));
            Shortcut shortcut = Shortcut.whereShapesChange((_, _) -> _ -> activated.group("downsample", projection -> projection
                    .then("conv", Conv2d.of(filters, 1).withStride(stride).withBias(false))));
            return activated.then(branch).merge("add", new Add(), x.then(shortcut.of(filters, stride)));
        };
    }

    private static Block preactivation(String norm, String relu) {
        return x -> x.then(norm, BatchNorm2d.DEFAULT).then(relu, Activation.RELU);
    }

    private static Block stages(int filters, Residual unit, int... depths) {
        return x -> {
            for (int stage = 0; stage < depths.length; stage++) {
                Block blocks = unit.stage(filters << stage, depths[stage], stage == 0 ? 1 : 2);
                x = x.group("" + stage, "stage " + (stage + 1), y -> y.group("blocks", blocks));
            }
            return x;
        };
    }
}
