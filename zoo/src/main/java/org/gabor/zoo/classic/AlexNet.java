package org.gabor.zoo.classic;

import java.util.List;
import java.util.Optional;
import org.gabor.graph.dsl.Block;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.LocalResponseNorm;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.zoo.about.Architecture;
import org.gabor.zoo.about.BookRecipe;
import org.gabor.zoo.about.Family;
import org.gabor.zoo.about.Paper;
import org.gabor.zoo.about.Published;

/**
 * AlexNet (Krizhevsky, Sutskever and Hinton 2012, section 3.5): five convolutions, three of them followed by overlapping max
 * pooling, then three fully connected layers with dropout; in two towers with local response normalization, or in one.
 */
public final class AlexNet {

    private static final Paper KRIZHEVSKY_2012 = new Paper(2012, "Krizhevsky, Sutskever, Hinton",
            "ImageNet classification with deep convolutional neural networks, NeurIPS 2012, doi:10.1145/3065386");

    private static final Paper KRIZHEVSKY_2014 = new Paper(2014, "Krizhevsky",
            "One weird trick for parallelizing convolutional neural networks, arXiv:1404.5997");

    private static final String NOVELTY =
            "ReLU, dropout and two GPUs made a deep network on a million images possible.";

    public static final Architecture BOOK = new Architecture(
            "alexnet_d2l", "AlexNet", Family.ALEXNET, KRIZHEVSKY_2012,
            "Dive into Deep Learning 8.1: one grey channel, 10 classes, conv1 with padding 1",
            NOVELTY, List.of("alexnet"), Published.of(46_764_746, 938_146_176, 88.0, "Fashion-MNIST"),
            Optional.of(new BookRecipe(0.01, 128, 10, true)),
            new FeatureMap(1, 224, 224), 10, AlexNet::book);

    public static final Architecture TORCHVISION = new Architecture(
            "alexnet_torchvision", "AlexNet (torchvision)", Family.ALEXNET, KRIZHEVSKY_2014,
            "torchvision: the one-tower network of Krizhevsky 2014, 1000 classes",
            "Convolutions split the batch and dense layers split the weights, so that several GPUs train as one.",
            List.of(), Published.of(61_100_840, 714_188_480, 56.522), Optional.empty(),
            new FeatureMap(3, 224, 224), 1000, AlexNet::torchvision);

    public static final Architecture TWO_TOWERS = caffe("alexnet_bvlc_2tower", "AlexNet (two towers)",
            "BVLC's Caffe model: conv2, conv4 and conv5 in two groups, as on the authors' two GPUs",
            Published.of(60_965_224, 724_406_816, 57.1), 2);

    public static final Architecture UNGROUPED = caffe("alexnet_bvlc_ungrouped", "AlexNet (one tower)",
            "BVLC's Caffe model without its groups, for one large GPU",
            Published.of(62_378_344, 1_135_256_096), 1);

    public static final Architecture SMALL = new Architecture(
            "alexnet_small", "AlexNet (small)", Family.ALEXNET, KRIZHEVSKY_2012,
            "Gabor's own: narrow layers behind a full-size first one, to train on a processor",
            "Few channels train within minutes on a processor, and the first layer still learns 11×11 filters.",
            List.of(), Published.of(2_406_312, 246_409_920), Optional.empty(), new FeatureMap(3, 224, 224), 1000, AlexNet::small);

    private AlexNet() {}

    private static Architecture caffe(String id, String title, String variant, Published published, int towers) {
        return new Architecture(id, title, Family.ALEXNET, KRIZHEVSKY_2012, variant, NOVELTY, List.of(), published,
                Optional.empty(), new FeatureMap(3, 227, 227), 1000, classes -> layers(towers, classes));
    }

    private static Block book(int classes) {
        return x -> x
                .group("features", features -> features
                        .then("0", "conv1", Conv2d.of(96, 11).withStride(4).withPadding(1))
                        .then("1", "relu1", Activation.RELU)
                        .then("2", "pool1", overlappingPool())
                        .then("3", "conv2", Conv2d.of(256, 5).withPadding(2))
                        .then("4", "relu2", Activation.RELU)
                        .then("5", "pool2", overlappingPool())
                        .then("6", "conv3", Conv2d.of(384, 3).withPadding(1))
                        .then("7", "relu3", Activation.RELU)
                        .then("8", "conv4", Conv2d.of(384, 3).withPadding(1))
                        .then("9", "relu4", Activation.RELU)
                        .then("10", "conv5", Conv2d.of(256, 3).withPadding(1))
                        .then("11", "relu5", Activation.RELU)
                        .then("12", "pool3", overlappingPool()))
                .group("classifier", classifier -> classifier
                        .then("0", "flatten", new Flatten())
                        .then("1", "fc1", Linear.of(4096))
                        .then("2", "relu6", Activation.RELU)
                        .then("3", "dropout1", new Dropout(0.5))
                        .then("4", "fc2", Linear.of(4096))
                        .then("5", "relu7", Activation.RELU)
                        .then("6", "dropout2", new Dropout(0.5))
                        .then("7", "fc3", Linear.of(classes)));
    }

    /** The paths are torchvision's {@code state_dict} keys. Widths differ from the book's; dropout is before its layer. */
    private static Block torchvision(int classes) {
        return x -> x
                .group("features", features -> features
                        .then("0", "conv1", Conv2d.of(64, 11).withStride(4).withPadding(2))
                        .then("1", "relu1", Activation.RELU)
                        .then("2", "pool1", overlappingPool())
                        .then("3", "conv2", Conv2d.of(192, 5).withPadding(2))
                        .then("4", "relu2", Activation.RELU)
                        .then("5", "pool2", overlappingPool())
                        .then("6", "conv3", Conv2d.of(384, 3).withPadding(1))
                        .then("7", "relu3", Activation.RELU)
                        .then("8", "conv4", Conv2d.of(256, 3).withPadding(1))
                        .then("9", "relu4", Activation.RELU)
                        .then("10", "conv5", Conv2d.of(256, 3).withPadding(1))
                        .then("11", "relu5", Activation.RELU)
                        .then("12", "pool3", overlappingPool()))
                .then("avgpool", AdaptiveAvgPool2d.of(6))
                .then("flatten", new Flatten())
                .group("classifier", classifier -> classifier
                        .then("0", "dropout1", new Dropout(0.5))
                        .then("1", "fc1", Linear.of(4096))
                        .then("2", "relu6", Activation.RELU)
                        .then("3", "dropout2", new Dropout(0.5))
                        .then("4", "fc2", Linear.of(4096))
                        .then("5", "relu7", Activation.RELU)
                        .then("6", "fc3", Linear.of(classes)));
    }

    /** The paths, kernels and pooling of torchvision's. */
    private static Block small(int classes) {
        return x -> x
                .group("features", features -> features
                        .then("0", "conv1", Conv2d.of(64, 11).withStride(4).withPadding(2))
                        .then("1", "relu1", Activation.RELU)
                        .then("2", "pool1", overlappingPool())
                        .then("3", "conv2", Conv2d.of(96, 5).withPadding(2))
                        .then("4", "relu2", Activation.RELU)
                        .then("5", "pool2", overlappingPool())
                        .then("6", "conv3", Conv2d.of(128, 3).withPadding(1))
                        .then("7", "relu3", Activation.RELU)
                        .then("8", "conv4", Conv2d.of(128, 3).withPadding(1))
                        .then("9", "relu4", Activation.RELU)
                        .then("10", "conv5", Conv2d.of(96, 3).withPadding(1))
                        .then("11", "relu5", Activation.RELU)
                        .then("12", "pool3", overlappingPool()))
                .group("classifier", classifier -> classifier
                        .then("0", "flatten", new Flatten())
                        .then("1", "fc1", Linear.of(384))
                        .then("2", "relu6", Activation.RELU)
                        .then("3", "dropout1", new Dropout(0.5))
                        .then("4", "fc2", Linear.of(384))
                        .then("5", "relu7", Activation.RELU)
                        .then("6", "dropout2", new Dropout(0.5))
                        .then("7", "fc3", Linear.of(classes)));
    }

    /**
     * Figure 2: the layers of each tower see the maps of the other only in conv3 and the dense layers. The names are Caffe's,
     * and the pooling follows the normalization (section 3.5).
     */
    private static Block layers(int towers, int classes) {
        return x -> x
                .then("conv1", Conv2d.of(96, 11).withStride(4))
                .then("relu1", Activation.RELU)
                .then("norm1", LocalResponseNorm.DEFAULT)
                .then("pool1", overlappingPool())
                .then("conv2", Conv2d.of(256, 5).withPadding(2).withGroups(towers))
                .then("relu2", Activation.RELU)
                .then("norm2", LocalResponseNorm.DEFAULT)
                .then("pool2", overlappingPool())
                .then("conv3", Conv2d.of(384, 3).withPadding(1))
                .then("relu3", Activation.RELU)
                .then("conv4", Conv2d.of(384, 3).withPadding(1).withGroups(towers))
                .then("relu4", Activation.RELU)
                .then("conv5", Conv2d.of(256, 3).withPadding(1).withGroups(towers))
                .then("relu5", Activation.RELU)
                .then("pool5", overlappingPool())
                .then("flatten", new Flatten())
                .then("fc6", Linear.of(4096))
                .then("relu6", Activation.RELU)
                .then("drop6", new Dropout(0.5))
                .then("fc7", Linear.of(4096))
                .then("relu7", Activation.RELU)
                .then("drop7", new Dropout(0.5))
                .then("fc8", Linear.of(classes));
    }

    /** 3×3 windows with stride 2 (section 3.4). */
    private static MaxPool2d overlappingPool() {
        return MaxPool2d.of(3).withStride(2);
    }
}
