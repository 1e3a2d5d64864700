package org.gabor.zoo.residual;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.gabor.graph.dsl.Block;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.zoo.about.Architecture;
import org.gabor.zoo.about.Family;
import org.gabor.zoo.about.Published;
import org.gabor.zoo.block.BasicBlock;
import org.gabor.zoo.block.Residual;
import org.gabor.zoo.block.Shortcut;

/**
 * Residual networks for CIFAR-10 (He et al. 2015, section 4.2 and table 6): a 3×3 convolution, three stages of n blocks with 16,
 * 32 and 64 maps, and a linear layer, 6n + 2 layers in all. The paths are the {@code state_dict} keys of the port that most
 * weights come from, akamaster's pytorch_resnet_cifar10.
 */
public final class CifarResNet {

    public static final String CIFAR_10 = "CIFAR-10";
    public static final FeatureMap CIFAR = new FeatureMap(3, 32, 32);

    static final Conv2d CONV1 = Conv2d.of(16, 3).withPadding(1).withBias(false);

    public static final List<Architecture> ALL = List.of(
            a(20, Published.of(269_722, 40_551_040, 91.25, CIFAR_10)),
            a(32, Published.of(464_154, 68_862_592, 92.49, CIFAR_10)),
            a(44, Published.of(658_586, 97_174_144, 92.83, CIFAR_10)),
            a(56, Published.of(853_018, 125_485_696, 93.03, CIFAR_10)),
            a(110, Published.of(1_727_962, 252_887_680, 93.57, CIFAR_10)),
            b(20, Published.of(272_474, 40_813_184)),
            b(32, Published.of(466_906, 69_124_736)),
            b(44, Published.of(661_338, 97_436_288)),
            b(56, Published.of(855_770, 125_747_840)),
            b(110, Published.of(1_730_714, 253_149_824)));

    private CifarResNet() {}

    private static Architecture a(int depth, Published published) {
        return cifar(depth, "A", "As published for CIFAR-10: the two shortcuts that change shape have no parameters (option A)",
                Shortcut.PADDED, published);
    }

    private static Architecture b(int depth, Published published) {
        return cifar(depth, "B", "1×1 convolutions on the two shortcuts that change shape (option B)",
                Shortcut.projection("shortcut"), published);
    }

    private static Architecture cifar(int depth, String option, String variant, Shortcut shortcut, Published published) {
        return new Architecture("cifar_resnet" + depth + "_" + option, "ResNet-%d (CIFAR, %s)".formatted(depth, option),
                Family.RESNET, ResNet.HE_2015, variant, ResNet.RESIDUAL, List.of(), published, Optional.empty(),
                CIFAR, 10, layers(new BasicBlock(shortcut), (depth - 2) / 6));
    }

    /** A network of 3n blocks. */
    public static IntFunction<Block> layers(Residual block, int n) {
        return classes -> x -> x
                .then("conv1", CONV1)
                .then("bn1", BatchNorm2d.DEFAULT)
                .then("relu", Activation.RELU)
                .then(block.stages(16, n, n, n))
                .then(head(classes));
    }

    static Block head(int classes) {
        return x -> x
                .then("avgpool", AdaptiveAvgPool2d.of(1))
                .then("flatten", new Flatten())
                .then("linear", Linear.of(classes));
    }
}
