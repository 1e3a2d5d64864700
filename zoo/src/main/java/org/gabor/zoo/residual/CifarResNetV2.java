package org.gabor.zoo.residual;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.gabor.graph.dsl.Block;
import org.gabor.graph.dsl.SymbolicTensor;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.zoo.about.Architecture;
import org.gabor.zoo.about.Family;
import org.gabor.zoo.about.Published;
import org.gabor.zoo.block.Residual;
import org.gabor.zoo.block.Sequential;
import org.gabor.zoo.block.Shortcut;

/** {@link CifarResNet} with full pre-activation (He et al. 2016, figure 4e and table 2). */
public final class CifarResNetV2 {

    public static final Architecture A_110 = new Architecture(
            "cifar_preact_resnet110_A", "ResNetV2-110 (CIFAR, A)", Family.PREACT_RESNET, ResNetV2.HE_2016,
            "As published for CIFAR-10: the two shortcuts that change shape have no parameters (option A)", ResNetV2.IDENTITY,
            List.of(), Published.of(1_727_962, 252_887_680, 93.63, CifarResNet.CIFAR_10), Optional.empty(), CifarResNet.CIFAR, 10,
            layers(18));

    private CifarResNetV2() {}

    /** Three stages of n units; the activation after the last unit is an extra one (section 4, "Implementation details"). */
    private static IntFunction<Block> layers(int n) {
        Residual unit = CifarResNetV2::unit;
        return classes -> x -> x
                .then("conv1", CifarResNet.CONV1)
                .group("layer1", Sequential.of("block", n, i -> i == 0 ? CifarResNetV2::firstUnit : unit.block(16, 1)))
                .group("layer2", unit.stage(32, n, 2))
                .group("layer3", unit.stage(64, n, 2))
                .then("bn", BatchNorm2d.DEFAULT)
                .then("relu", Activation.RELU)
                .then(CifarResNet.head(classes));
    }

    private static Block unit(int planes, int stride) {
        return x -> activated(x).then(branch(planes, stride)).merge("add", new Add(), x.then(Shortcut.PADDED.of(planes, stride)));
    }

    /** Activates before the paths split. */
    private static SymbolicTensor firstUnit(SymbolicTensor x) {
        SymbolicTensor activated = activated(x);
        return activated.then(branch(16, 1)).merge("add", new Add(), activated);
    }

    private static SymbolicTensor activated(SymbolicTensor x) {
        return x.then("bn1", BatchNorm2d.DEFAULT).then("relu1", Activation.RELU);
    }

    private static Block branch(int planes, int stride) {
        return x -> x
                .then("conv1", Conv2d.of(planes, 3).withPadding(1).withStride(stride).withBias(false))
                .then("bn2", BatchNorm2d.DEFAULT)
                .then("relu2", Activation.RELU)
                .then("conv2", Conv2d.of(planes, 3).withPadding(1).withBias(false));
    }
}
