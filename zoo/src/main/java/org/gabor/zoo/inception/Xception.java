package org.gabor.zoo.inception;

import java.util.List;
import java.util.Optional;
import org.gabor.graph.dsl.Block;
import org.gabor.graph.dsl.SymbolicTensor;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.zoo.about.Architecture;
import org.gabor.zoo.about.Family;
import org.gabor.zoo.about.Paper;
import org.gabor.zoo.about.Published;
import org.gabor.zoo.block.Channels;

/**
 * Xception (Chollet 2016, figure 5): separable convolutions with shortcuts in an entry, a middle and an exit flow. The paths
 * are the {@code state_dict} keys of timm's {@code legacy_xception}.
 */
public final class Xception {

    public static final Architecture TIMM = new Architecture(
            "xception", "Xception", Family.XCEPTION,
            new Paper(2016, "Chollet",
                    "Xception: deep learning with depthwise separable convolutions, CVPR 2017, arXiv:1610.02357"),
            "timm: Keras's weights",
            "Inception taken to its extreme: depthwise convolutions filter each channel alone, 1×1 convolutions"
                    + " mix the channels.",
            List.of(), Published.of(22_855_952, 8_357_403_496L, 79.058), Optional.empty(),
            new FeatureMap(3, 299, 299), 1000, Xception::layers);

    private Xception() {}

    private static Block layers(int classes) {
        return x -> x
                .then(Xception::entryFlow)
                .then(Xception::middleFlow)
                .then(Xception::exitFlow)
                .then("global_pool", AdaptiveAvgPool2d.of(1))
                .then("flatten", new Flatten())
                .then("fc", Linear.of(classes));
    }

    private static SymbolicTensor entryFlow(SymbolicTensor x) {
        return x
                .then("conv1", Conv2d.of(32, 3).withStride(2).withBias(false))
                .then("bn1", BatchNorm2d.DEFAULT)
                .then("act1", Activation.RELU)
                .then("conv2", Conv2d.of(64, 3).withBias(false))
                .then("bn2", BatchNorm2d.DEFAULT)
                .then("act2", Activation.RELU)
                .group("block1", halving(false, 128, 128))
                .group("block2", halving(true, 256, 256))
                .group("block3", halving(true, 728, 728));
    }

    private static SymbolicTensor middleFlow(SymbolicTensor x) {
        for (int block = 4; block <= 11; block++) {
            x = x.group("block" + block, Xception::keeping);
        }
        return x;
    }

    private static SymbolicTensor exitFlow(SymbolicTensor x) {
        return x
                .group("block12", halving(true, 728, 1024))
                .group("conv3", separable(1536))
                .then("bn3", BatchNorm2d.DEFAULT)
                .then("act3", Activation.RELU)
                .group("conv4", separable(2048))
                .then("bn4", BatchNorm2d.DEFAULT)
                .then("act4", Activation.RELU);
    }

    /** A block of the entry or exit flow: two separable convolutions and a pooling; the shortcut is a strided 1×1 convolution. */
    private static Block halving(boolean startsWithRelu, int first, int second) {
        int skipped = startsWithRelu ? 0 : 1;
        return x -> x
                .group("rep", "separable convolutions", rep -> (startsWithRelu ? rep.then("0", "relu1", Activation.RELU) : rep)
                        .group("" + (1 - skipped), "separable 1", separable(first))
                        .then("" + (2 - skipped), "norm1", BatchNorm2d.DEFAULT)
                        .then("" + (3 - skipped), "relu2", Activation.RELU)
                        .group("" + (4 - skipped), "separable 2", separable(second))
                        .then("" + (5 - skipped), "norm2", BatchNorm2d.DEFAULT)
                        .then("" + (6 - skipped), "pool", MaxPool2d.of(3).withStride(2).withPadding(1)))
                .merge("add", new Add(), x
                        .then("skip", Conv2d.of(second, 1).withStride(2).withBias(false))
                        .then("skipbn", BatchNorm2d.DEFAULT));
    }

    /** A block of the middle flow: three separable convolutions, whose result is added to the input. */
    private static SymbolicTensor keeping(SymbolicTensor x) {
        return x.group("rep", "separable convolutions", rep -> {
            for (int i = 0; i < 3; i++) {
                rep = rep.then("" + 3 * i, "relu" + (i + 1), Activation.RELU)
                        .group("" + (3 * i + 1), "separable " + (i + 1), separable(728))
                        .then("" + (3 * i + 2), "norm" + (i + 1), BatchNorm2d.DEFAULT);
            }
            return rep;
        }).merge("add", new Add(), x);
    }

    /** A 3×3 depthwise convolution, then 1×1; no activation between them (section 4.7). */
    private static Block separable(int filters) {
        return x -> x
                .then("conv1", "depthwise",
                        Conv2d.of(Channels.of(x), 3).withPadding(1).withGroups(Channels.of(x)).withBias(false))
                .then("pointwise", Conv2d.of(filters, 1).withBias(false));
    }
}
