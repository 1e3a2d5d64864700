package org.gabor.zoo;

import java.util.List;
import java.util.Optional;
import org.gabor.graph.build.Block;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.shape.Image;

/**
 * Network in network (Lin, Chen and Yan 2013, figures 1 and 2): mlpconv layers, whose small perceptron looks at each place,
 * and global average pooling of one map a class in place of fully connected layers.
 */
final class Nin {

    /**
     * The book's later recipe (v1.0): at the earlier one's learning rate of 0.1 the network stayed at chance in 11 of 27 of
     * the book's own runs.
     */
    private static final BookRecipe RECIPE = new BookRecipe(0.05, 128, 10, true);

    static final Architecture BOOK = new Architecture(
            "nin_d2l", "Network in network (book)", Family.NIN,
            new Paper(2013, "Lin, Chen, Yan", "Network in network, ICLR 2014, arXiv:1312.4400"),
            "Dive into Deep Learning 8.3: AlexNet's windows, one grey channel, 10 classes",
            "1×1 convolutions mix the channels at each place, and averaged class maps replace the fully connected layers.",
            List.of("nin"), Published.of(1_992_166, 762_297_352), Optional.of(RECIPE),
            new Image(1, 224, 224), 10, Nin::book);

    private Nin() {}

    private static Block book(int classes) {
        return x -> x
                .group("mlpconv1", mlpconv(Conv2d.of(96, 11).withStride(4)))
                .then("pool1", MaxPool2d.of(3).withStride(2))
                .group("mlpconv2", mlpconv(Conv2d.of(256, 5).withPadding(2)))
                .then("pool2", MaxPool2d.of(3).withStride(2))
                .group("mlpconv3", mlpconv(Conv2d.of(384, 3).withPadding(1)))
                .then("pool3", MaxPool2d.of(3).withStride(2))
                .then("dropout", new Dropout(0.5))
                .group("mlpconv4", mlpconv(Conv2d.of(classes, 3).withPadding(1)))
                .then("avgpool", AdaptiveAvgPool2d.of(1))
                .then("flatten", new Flatten());
    }

    /** A convolution and two cascaded cross-channel parametric poolings: 1×1 convolutions as wide (section 3.1). */
    private static Block mlpconv(Conv2d conv) {
        return x -> x
                .then("conv", conv)
                .then("relu1", Activation.RELU)
                .then("cccp1", Conv2d.of(conv.filters(), 1))
                .then("relu2", Activation.RELU)
                .then("cccp2", Conv2d.of(conv.filters(), 1))
                .then("relu3", Activation.RELU);
    }
}
