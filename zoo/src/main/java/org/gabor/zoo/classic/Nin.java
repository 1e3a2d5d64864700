package org.gabor.zoo.classic;

import java.util.List;
import java.util.Optional;
import org.gabor.graph.dsl.Block;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.zoo.about.Architecture;
import org.gabor.zoo.about.BookRecipe;
import org.gabor.zoo.about.Family;
import org.gabor.zoo.about.Paper;
import org.gabor.zoo.about.Published;

/**
 * Network in network (Lin, Chen and Yan 2013, figures 1 and 2): mlpconv layers, a small perceptron at each position,
 * and global average pooling of one map per class instead of fully connected layers.
 */
public final class Nin {

    /**
     * The book's later recipe (v1.0): at the earlier learning rate of 0.1 the network never trained in 11 of 27 of
     * the book's own runs.
     */
    private static final BookRecipe RECIPE = new BookRecipe(0.05, 128, 10, true);

    private static final Paper LIN_2013 =
            new Paper(2013, "Lin, Chen, Yan", "Network in network, ICLR 2014, arXiv:1312.4400");

    private static final String NOVELTY =
            "1×1 convolutions mix the channels at each position, and averaged class maps replace the dense layers.";

    public static final Architecture BOOK = new Architecture(
            "nin_d2l", "Network in network (book)", Family.NIN, LIN_2013,
            "Dive into Deep Learning 8.3: AlexNet's kernel sizes, one grey channel, 10 classes", NOVELTY,
            List.of("nin"), Published.of(1_992_166, 762_297_352, 85.9, "Fashion-MNIST"), Optional.of(RECIPE),
            new FeatureMap(1, 224, 224), 10, Nin::book);

    public static final Architecture CIFAR = new Architecture(
            "nin_cifar10_original", "Network in network (CIFAR-10)", Family.NIN, LIN_2013,
            "the authors' Caffe model for CIFAR-10; accuracy without augmentation, from the paper", NOVELTY,
            List.of(), Published.of(966_986, 222_486_528, 89.59, "CIFAR-10"), Optional.empty(),
            new FeatureMap(3, 32, 32), 10, Nin::cifar);

    public static final Architecture IMAGENET = new Architecture(
            "nin_imagenet_caffe", "Network in network (ImageNet)", Family.NIN, LIN_2013,
            "the authors' Caffe model for ImageNet, which the paper lacks", NOVELTY,
            List.of(), Published.of(7_595_176, 1_100_188_800, 59.36), Optional.empty(),
            new FeatureMap(3, 224, 224), 1000, Nin::imageNet);

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

    /** Figure 2 with the widths of the authors' model: max pooling, then average pooling, each with dropout. */
    private static Block cifar(int classes) {
        return x -> x
                .group("mlpconv1", mlpconv(Conv2d.of(192, 5).withPadding(2), 160, 96))
                .then("pool1", MaxPool2d.of(3).withStride(2).withCeilMode())
                .then("dropout1", new Dropout(0.5))
                .group("mlpconv2", mlpconv(Conv2d.of(192, 5).withPadding(2), 192, 192))
                .then("pool2", AvgPool2d.of(3).withStride(2).withCeilMode())
                .then("dropout2", new Dropout(0.5))
                .group("mlpconv3", mlpconv(Conv2d.of(192, 3).withPadding(1), 192, classes))
                .then("avgpool", AdaptiveAvgPool2d.of(1))
                .then("flatten", new Flatten());
    }

    private static Block imageNet(int classes) {
        MaxPool2d pool = MaxPool2d.of(3).withStride(2).withCeilMode();
        return x -> x
                .group("mlpconv1", mlpconv(Conv2d.of(96, 11).withStride(4)))
                .then("pool1", pool)
                .group("mlpconv2", mlpconv(Conv2d.of(256, 5).withPadding(2)))
                .then("pool2", pool)
                .group("mlpconv3", mlpconv(Conv2d.of(384, 3).withPadding(1)))
                .then("pool3", pool)
                .then("dropout", new Dropout(0.5))
                .group("mlpconv4", mlpconv(Conv2d.of(1024, 3).withPadding(1), 1024, classes))
                .then("avgpool", AdaptiveAvgPool2d.of(1))
                .then("flatten", new Flatten());
    }

    private static Block mlpconv(Conv2d conv) {
        return mlpconv(conv, conv.outChannels(), conv.outChannels());
    }

    /** A convolution and two cascaded cross-channel parametric poolings: 1×1 convolutions (section 3.1). */
    private static Block mlpconv(Conv2d conv, int cccp1, int cccp2) {
        return x -> x
                .then("conv", conv)
                .then("relu1", Activation.RELU)
                .then("cccp1", Conv2d.of(cccp1, 1))
                .then("relu2", Activation.RELU)
                .then("cccp2", Conv2d.of(cccp2, 1))
                .then("relu3", Activation.RELU);
    }
}
