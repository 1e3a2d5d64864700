package org.gabor.zoo.mobile;

import java.util.List;
import java.util.Optional;
import org.gabor.graph.dsl.Block;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Shift;
import org.gabor.zoo.about.Architecture;
import org.gabor.zoo.about.Family;
import org.gabor.zoo.about.Published;
import org.gabor.zoo.block.Shortcut;
import org.gabor.zoo.residual.CifarResNet;

/**
 * ShiftResNet (Wu et al. 2018, table 2): {@link CifarResNet} whose 3×3 convolutions became a 1×1 convolution, a shift and
 * another 1×1 convolution. The paths are the {@code state_dict} keys of its authors' code, alvinwan's shiftresnet-cifar.
 */
public final class ShiftResNet {

    private static final Shortcut SHORTCUT = Shortcut.projection("shortcut");

    // Table 2: layers and expansion, with accuracies on CIFAR-10.
    public static final List<Architecture> ALL = List.of(
            shiftResNet(20, 1, 34_906, 5_948_032, 85.78),
            shiftResNet(20, 3, 95_642, 16_433_792, 89.56),
            shiftResNet(20, 6, 186_746, 32_162_432, 91.07),
            shiftResNet(20, 9, 277_850, 47_891_072, 91.79),
            shiftResNet(56, 1, 102_106, 15_385_216, 89.69),
            shiftResNet(56, 3, 294_554, 44_745_344, 92.48),
            shiftResNet(56, 6, 583_226, 88_785_536, 93.49),
            shiftResNet(56, 9, 871_898, 132_825_728, 93.17),
            shiftResNet(110, 1, 202_906, 29_540_992, 90.67),
            shiftResNet(110, 3, 592_922, 87_212_672, 92.42),
            shiftResNet(110, 6, 1_177_946, 173_720_192, 93.03),
            shiftResNet(110, 9, 1_762_970, 260_227_712, 93.36));

    private ShiftResNet() {}

    private static Architecture shiftResNet(int depth, int expansion, long parameters, long macs, double accuracy) {
        return new Architecture("shiftresnet%d_e%d".formatted(depth, expansion),
                "ShiftResNet-%d, expansion %d".formatted(depth, expansion), Family.SHIFTNET, ShiftNet.PAPER,
                "Its authors' code: shortcuts with 1×1 convolutions, no ReLU after the addition", ShiftNet.NOVELTY, List.of(),
                Published.of(parameters, macs, accuracy, CifarResNet.CIFAR_10), Optional.empty(), CifarResNet.CIFAR, 10,
                CifarResNet.layers((planes, stride) -> shiftBlock(planes, expansion * planes, stride), (depth - 2) / 6));
    }

    /** Convolution, shift, convolution (figure 4). */
    private static Block shiftBlock(int planes, int inner, int stride) {
        return x -> x
                .then("conv1", Conv2d.of(inner, 1).withBias(false))
                .then("bn1", BatchNorm2d.DEFAULT)
                .then("relu1", Activation.RELU)
                .then("shift2", new Shift(3))
                .then("conv2", Conv2d.of(planes, 1).withStride(stride).withBias(false))
                .then("bn2", BatchNorm2d.DEFAULT)
                .then("relu2", Activation.RELU)
                .merge("add", new Add(), x.then(SHORTCUT.of(planes, stride)));
    }
}
