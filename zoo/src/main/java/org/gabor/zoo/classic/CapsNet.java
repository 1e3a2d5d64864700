package org.gabor.zoo.classic;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.gabor.graph.dsl.Block;
import org.gabor.graph.dsl.SymbolicTensor;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.CapsuleLength;
import org.gabor.graph.layer.CapsuleMask;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.DigitCaps;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.PrimaryCaps;
import org.gabor.graph.layer.Reconstruction;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Window;
import org.gabor.zoo.about.Architecture;
import org.gabor.zoo.about.Family;
import org.gabor.zoo.about.Paper;
import org.gabor.zoo.about.Published;

/**
 * CapsNet (Sabour et al. 2017): one convolution, then capsules that vote for capsules (section 4, figure 1), and a decoder that
 * reconstructs the image from its class's capsule (section 4.1, figure 2). Its authors train it with Adam on the margin loss.
 */
public final class CapsNet {

    private static final Paper PAPER = new Paper(2017, "Sabour, Frosst, Hinton",
            "Dynamic routing between capsules, NeurIPS 2017, arXiv:1710.09829");

    private static final FeatureMap MNIST = new FeatureMap(1, 28, 28);
    private static final FeatureMap MULTI_MNIST = new FeatureMap(1, 36, 36);
    private static final int ROUTINGS = 3;

    /** Section 4.1: small enough not to dominate the margin loss. */
    private static final Reconstruction RECONSTRUCTION = new Reconstruction(0.0005);

    // Table 1, three routings, with reconstruction and without.
    public static final List<Architecture> ALL = List.of(
            capsNet("capsnet_mnist_with_decoder", "CapsNet", "the paper's, with its decoder", List.of("capsnet"),
                    Published.of(8_215_568, 202_280_960, 99.75, "MNIST"), MNIST, CapsNet::painting),
            capsNet("capsnet_mnist_no_decoder", "CapsNet without decoder", "the paper's, trained on the margin loss alone",
                    List.of(), Published.of(6_804_224, 200_871_936, 99.65, "MNIST"), MNIST, CapsNet::scoring),
            capsNet("capsnet_multimnist36", "CapsNet for MultiMNIST",
                    "the paper's for two overlapping digits in 36×36 pixels (section 6)", List.of(),
                    Published.of(11_361_808, 553_127_936), MULTI_MNIST, CapsNet::painting));

    private CapsNet() {}

    private static Architecture capsNet(String id, String title, String variant, List<String> aliases, Published published,
                                        FeatureMap input, IntFunction<Block> layers) {
        return new Architecture(id, title, Family.CAPSNET, PAPER, variant,
                "Vectors instead of single values represent an object and its pose, and parts vote for the whole.",
                aliases, published, Optional.empty(), input, 10, layers);
    }

    private static Block scoring(int classes) {
        return x -> capsules(x, classes).then("length", new CapsuleLength());
    }

    private static Block painting(int classes) {
        return x -> {
            SymbolicTensor digits = capsules(x, classes);
            digits.group("decoder", decoder(Math.toIntExact(x.shape().size())));
            return digits.then("length", new CapsuleLength());
        };
    }

    /** Figure 1. */
    private static SymbolicTensor capsules(SymbolicTensor x, int classes) {
        return x
                .then("conv1", Conv2d.of(256, 9))
                .then("relu1", Activation.RELU)
                .then("primarycaps", new PrimaryCaps(32, 8, Window.of(9).withStride(2)))
                .then("digitcaps", new DigitCaps(classes, 16, ROUTINGS));
    }

    /** Figure 2. */
    private static Block decoder(int pixels) {
        return x -> x
                .then("mask", new CapsuleMask())
                .then("fc1", Linear.of(512))
                .then("relu1", Activation.RELU)
                .then("fc2", Linear.of(1024))
                .then("relu2", Activation.RELU)
                .then("fc3", Linear.of(pixels))
                .then("sigmoid", Activation.SIGMOID)
                .then("reconstruction", RECONSTRUCTION);
    }
}
