package org.gabor.zoo.classic;

import java.util.List;
import java.util.Optional;
import org.gabor.graph.dsl.Block;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.BatchNorm1d;
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

/**
 * LeNet-5 (LeCun, Bottou, Bengio and Haffner 1998, figure 2), as <i>Dive into Deep Learning</i> simplifies it: plain
 * average pooling, every map of the second convolution connected to all of the first, a linear last layer.
 */
public final class LeNet {

    private static final FeatureMap FASHION_MNIST = new FeatureMap(1, 28, 28);

    static final Paper LECUN_1998 = new Paper(1998, "LeCun, Bottou, Bengio, Haffner",
            "Gradient-based learning applied to document recognition, Proceedings of the IEEE 86(11), 1998,"
                    + " doi:10.1109/5.726791");

    private static final Paper IOFFE_2015 = new Paper(2015, "Ioffe, Szegedy",
            "Batch normalization: accelerating deep network training by reducing internal covariate shift, ICML 2015,"
                    + " arXiv:1502.03167");

    static final String NOVELTY = "Learned convolutions, shared over the whole image, replace hand-made features.";

    public static final Architecture BOOK = new Architecture(
            "lenet5_d2l", "LeNet-5", Family.LENET, LECUN_1998,
            "Dive into Deep Learning 7.6: sigmoid, average pooling, 28×28 padded to 32×32",
            NOVELTY, List.of("lenet"), Published.of(61_706, 416_520, 80.1, "Fashion-MNIST"),
            Optional.of(new BookRecipe(0.9, 256, 10, true)),
            FASHION_MNIST, 10, LeNet::book);

    public static final Architecture BATCH_NORMALISED = new Architecture(
            "lenet5_bn_d2l", "LeNet-5 with batch norm", Family.BATCH_NORM, IOFFE_2015,
            "Dive into Deep Learning 8.5: a batch norm after each hidden layer, no padding",
            "Each layer's outputs are normalized over the batch, so that larger learning rates work.",
            List.of("bn-lenet"), Published.of(44_878, 281_640, 83.1, "Fashion-MNIST"),
            Optional.of(new BookRecipe(1.0, 256, 10, true)),
            FASHION_MNIST, 10, LeNet::batchNormalised);

    private LeNet() {}

    private static Block book(int classes) {
        return x -> x
                .then("conv1", Conv2d.of(6, 5).withPadding(2))
                .then("act1", Activation.SIGMOID)
                .then("pool1", AvgPool2d.of(2))
                .then("conv2", Conv2d.of(16, 5))
                .then("act2", Activation.SIGMOID)
                .then("pool2", AvgPool2d.of(2))
                .then("flat", new Flatten())
                .then("fc1", Linear.of(120))
                .then("act3", Activation.SIGMOID)
                .then("fc2", Linear.of(84))
                .then("act4", Activation.SIGMOID)
                .then("fc3", Linear.of(classes));
    }

    private static Block batchNormalised(int classes) {
        return x -> x
                .then("conv1", Conv2d.of(6, 5))
                .then("bn1", BatchNorm2d.DEFAULT)
                .then("act1", Activation.SIGMOID)
                .then("pool1", AvgPool2d.of(2))
                .then("conv2", Conv2d.of(16, 5))
                .then("bn2", BatchNorm2d.DEFAULT)
                .then("act2", Activation.SIGMOID)
                .then("pool2", AvgPool2d.of(2))
                .then("flat", new Flatten())
                .then("fc1", Linear.of(120))
                .then("bn3", BatchNorm1d.DEFAULT)
                .then("act3", Activation.SIGMOID)
                .then("fc2", Linear.of(84))
                .then("bn4", BatchNorm1d.DEFAULT)
                .then("act4", Activation.SIGMOID)
                .then("fc3", Linear.of(classes));
    }
}
