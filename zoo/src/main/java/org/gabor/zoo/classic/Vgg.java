package org.gabor.zoo.classic;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.gabor.graph.dsl.Block;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.zoo.about.Architecture;
import org.gabor.zoo.about.BookRecipe;
import org.gabor.zoo.about.Family;
import org.gabor.zoo.about.Paper;
import org.gabor.zoo.about.Published;

/**
 * VGG (Simonyan and Zisserman 2014, table 1): five stages of 3×3 convolutions, each ending in a pooling that halves the
 * resolution, then three fully connected layers. The paths are torchvision's {@code state_dict} keys.
 */
public final class Vgg {

    private static final Paper PAPER = new Paper(2014, "Simonyan, Zisserman",
            "Very deep convolutional networks for large-scale image recognition, ICLR 2015, arXiv:1409.1556");

    private static final String NOVELTY =
            "Stacks of small 3×3 convolutions see as far as large ones, with fewer weights and more non-linearities between.";

    /** One stage: a number of convolutions and their output channels. */
    private record Stage(int convolutions, int filters) {}

    // Table 1, columns A, B, D and E: "conv3-64" and so on, from the image to the classifier.
    private static final List<Stage> A = stages(1, 1, 2, 2, 2);
    private static final List<Stage> B = stages(2, 2, 2, 2, 2);
    private static final List<Stage> D = stages(2, 2, 3, 3, 3);
    private static final List<Stage> E = stages(2, 2, 4, 4, 4);

    public static final List<Architecture> ALL = List.of(
            book("vgg11_d2l_small", "VGG-11/4 (book)", List.of("vgg"), "a quarter of the filters, as it is trained there",
                    Published.of(43_093_322, 512_155_648, 91.9, "Fashion-MNIST"),
                    A.stream().map(s -> new Stage(s.convolutions, s.filters / 4)).toList()),
            book("vgg11_d2l_full", "VGG-11 (book)", List.of(), "one grey channel, 10 classes",
                    Published.of(128_806_154, 7_547_232_256L), A),
            torchvision("vgg11", "VGG-11", Published.of(132_863_336, 7_609_090_048L, 69.02), A, false),
            torchvision("vgg11_bn", "VGG-11 with batch norm", Published.of(132_868_840, 7_609_090_048L, 70.37), A, true),
            torchvision("vgg13", "VGG-13", Published.of(133_047_848, 11_308_466_176L, 69.928), B, false),
            torchvision("vgg13_bn", "VGG-13 with batch norm", Published.of(133_053_736, 11_308_466_176L, 71.586), B, true),
            torchvision("vgg16", "VGG-16", Published.of(138_357_544, 15_470_264_320L, 71.592), D, false),
            torchvision("vgg16_bn", "VGG-16 with batch norm", Published.of(138_365_992, 15_470_264_320L, 73.36), D, true),
            torchvision("vgg19", "VGG-19", Published.of(143_667_240, 19_632_062_464L, 72.376), E, false),
            torchvision("vgg19_bn", "VGG-19 with batch norm", Published.of(143_678_248, 19_632_062_464L, 74.218), E, true));

    private Vgg() {}

    private static List<Stage> stages(int a, int b, int c, int d, int e) {
        return List.of(new Stage(a, 64), new Stage(b, 128), new Stage(c, 256), new Stage(d, 512), new Stage(e, 512));
    }

    private static Architecture book(
                                     String id, String title, List<String> aliases, String difference, Published published,
                                     List<Stage> stages) {
        IntFunction<Block> layers = classes -> x -> x
                .group("features", features(stages, false))
                .then("flatten", new Flatten())
                .group("classifier", classifier(classes));
        return new Architecture(id, title, Family.VGG, PAPER, "Dive into Deep Learning 8.2: " + difference, NOVELTY, aliases,
                published, Optional.of(new BookRecipe(0.05, 128, 10, true)), new FeatureMap(1, 224, 224), 10, layers);
    }

    private static Architecture torchvision(String id, String title, Published published, List<Stage> stages, boolean norm) {
        IntFunction<Block> layers = classes -> x -> x
                .group("features", features(stages, norm))
                .then("avgpool", AdaptiveAvgPool2d.of(7))
                .then("flatten", new Flatten())
                .group("classifier", classifier(classes));
        String variant = norm ? "torchvision: a batch norm after each convolution, which keeps its bias" : "torchvision";
        return new Architecture(id, title, Family.VGG, PAPER, variant, NOVELTY, List.of(), published, Optional.empty(),
                new FeatureMap(3, 224, 224), 1000, layers);
    }

    private static Block features(List<Stage> stages, boolean norm) {
        return x -> {
            int index = 0;
            for (int stage = 1; stage <= stages.size(); stage++) {
                for (int conv = 1; conv <= stages.get(stage - 1).convolutions; conv++) {
                    String name = stage + "_" + conv;
                    x = x.then("" + index++, "conv" + name, Conv2d.of(stages.get(stage - 1).filters, 3).withPadding(1));
                    x = norm ? x.then("" + index++, "norm" + name, BatchNorm2d.DEFAULT) : x;
                    x = x.then("" + index++, "relu" + name, Activation.RELU);
                }
                x = x.then("" + index++, "pool" + stage, MaxPool2d.of(2));
            }
            return x;
        };
    }

    private static Block classifier(int classes) {
        return x -> x
                .then("0", "fc6", Linear.of(4096))
                .then("1", "relu6", Activation.RELU)
                .then("2", "dropout6", new Dropout(0.5))
                .then("3", "fc7", Linear.of(4096))
                .then("4", "relu7", Activation.RELU)
                .then("5", "dropout7", new Dropout(0.5))
                .then("6", "fc8", Linear.of(classes));
    }
}
