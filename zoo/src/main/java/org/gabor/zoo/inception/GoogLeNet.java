package org.gabor.zoo.inception;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.gabor.graph.dsl.Block;
import org.gabor.graph.dsl.SymbolicTensor;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.zoo.about.Architecture;
import org.gabor.zoo.about.BookRecipe;
import org.gabor.zoo.about.Family;
import org.gabor.zoo.about.Paper;
import org.gabor.zoo.about.Published;

/**
 * GoogLeNet (Szegedy et al. 2014, table 1): nine inception modules, each of which applies kernels of
 * several sizes in parallel. The paths are torchvision's {@code state_dict} keys.
 */
public final class GoogLeNet {

    private static final Paper PAPER = new Paper(2014,
            "Szegedy, Liu, Jia, Sermanet, Reed, Anguelov, Erhan, Vanhoucke, Rabinovich",
            "Going deeper with convolutions, CVPR 2015, arXiv:1409.4842");

    private static final String NOVELTY =
            "Parallel kernels of several sizes, made cheap by 1×1 convolutions that first reduce the channels.";

    /** One row of table 1: output channels of each kernel size and of the 1×1 convolutions before and after them. */
    private record Inception(String name, int w1, int reduce3, int w3, int reduce5, int w5, int poolProjection) {}

    // Table 1: #1×1, #3×3 reduce, #3×3, #5×5 reduce, #5×5, pool proj; one list between two poolings.
    private static final List<Inception> STAGE_3 = List.of(
            new Inception("3a", 64, 96, 128, 16, 32, 32),
            new Inception("3b", 128, 128, 192, 32, 96, 64));
    private static final List<Inception> STAGE_4 = List.of(
            new Inception("4a", 192, 96, 208, 16, 48, 64),
            new Inception("4b", 160, 112, 224, 24, 64, 64),
            new Inception("4c", 128, 128, 256, 24, 64, 64),
            new Inception("4d", 112, 144, 288, 32, 64, 64),
            new Inception("4e", 256, 160, 320, 32, 128, 128));
    private static final List<Inception> STAGE_5 = List.of(
            new Inception("5a", 256, 160, 320, 32, 128, 128),
            new Inception("5b", 384, 192, 384, 48, 128, 128));

    /** The modules that feed the auxiliary classifiers (section 5). */
    private static final Map<String, String> AUXILIARIES = Map.of("4a", "aux1", "4d", "aux2");

    public static final Architecture BOOK = new Architecture(
            "googlenet_d2l", "GoogLeNet (book)", Family.GOOGLENET, PAPER,
            "Dive into Deep Learning 8.4: 96×96 pixels, one grey channel, 10 classes, no auxiliary classifiers", NOVELTY,
            List.of("googlenet"), Published.of(5_977_530, 276_066_304, 88.5, "Fashion-MNIST"),
            Optional.of(new BookRecipe(0.1, 128, 10, true)),
            new FeatureMap(1, 96, 96), 10,
            classes -> body(GoogLeNetVersion.BOOK, classes).then(x -> x.then("fc", Linear.of(classes))));

    public static final List<Architecture> TORCHVISION = List.of(
            torchvision("googlenet_torchvision", "GoogLeNet", "without the auxiliary classifiers",
                    Published.of(6_624_904, 1_498_376_192L, 69.778), GoogLeNetVersion.TORCHVISION),
            torchvision("googlenet_torchvision_aux", "GoogLeNet with auxiliary classifiers", "with the auxiliary classifiers",
                    Published.of(13_004_888, 1_506_748_416), GoogLeNetVersion.TORCHVISION_AUXILIARY));

    public static final List<Architecture> ORIGINAL = List.of(
            original("googlenet_original_bvlc", "GoogLeNet (2014)", "without the auxiliary classifiers",
                    Published.of(6_998_552, 1_582_671_872, 68.7), GoogLeNetVersion.CAFFE),
            original("googlenet_original_bvlc_aux", "GoogLeNet (2014) with auxiliary classifiers",
                    "with the auxiliary classifiers",
                    Published.of(13_378_280, 1_591_044_096, 68.7), GoogLeNetVersion.CAFFE_AUXILIARY));

    private GoogLeNet() {}

    private static Architecture torchvision(
                                            String id, String title, String auxiliaries, Published published,
                                            GoogLeNetVersion version) {
        return imageNet(id, title, "torchvision: batch norm, 3×3 kernels instead of 5×5, " + auxiliaries, published,
                classes -> body(version, classes).then(head(0.2, classes)));
    }

    private static Architecture original(
                                         String id, String title, String auxiliaries, Published published,
                                         GoogLeNetVersion version) {
        return imageNet(id, title, "BVLC's Caffe model after the paper: local response normalization, " + auxiliaries, published,
                classes -> body(version, classes).then(head(0.4, classes)));
    }

    private static Architecture imageNet(
                                         String id, String title, String variant, Published published,
                                         IntFunction<Block> layers) {
        return new Architecture(id, title, Family.GOOGLENET, PAPER, variant, NOVELTY, List.of(), published, Optional.empty(),
                new FeatureMap(3, 224, 224), 1000, layers);
    }

    /** Table 1 from the image to global average pooling. */
    private static Block body(GoogLeNetVersion version, int classes) {
        return x -> x
                .group("conv1", version.convolution(Conv2d.of(64, 7).withStride(2).withPadding(3)))
                .then("maxpool1", version.pool())
                .then(version.normalised("norm1"))
                .group("conv2", version.convolution(64, 1))
                .group("conv3", version.convolution(192, 3))
                .then(version.normalised("norm2"))
                .then("maxpool2", version.pool())
                .then(inceptions(version, STAGE_3, classes))
                .then("maxpool3", version.pool())
                .then(inceptions(version, STAGE_4, classes))
                .then("maxpool4", version.last())
                .then(inceptions(version, STAGE_5, classes))
                .then("avgpool", AdaptiveAvgPool2d.of(1))
                .then("flatten", new Flatten());
    }

    private static Block head(double dropout, int classes) {
        return x -> x.then("dropout", new Dropout(dropout)).then("fc", Linear.of(classes));
    }

    private static Block inceptions(GoogLeNetVersion version, List<Inception> rows, int classes) {
        return x -> {
            for (Inception row : rows) {
                x = x.group("inception" + row.name, "inception " + row.name, inception(version, row));
                if (AUXILIARIES.containsKey(row.name)) {
                    x.then(version.auxiliary(AUXILIARIES.get(row.name), classes));
                }
            }
            return x;
        };
    }

    /** The inception module with dimension reductions (figure 2b). */
    private static Block inception(GoogLeNetVersion version, Inception row) {
        return x -> {
            SymbolicTensor pixel = x.group("branch1", version.convolution(row.w1, 1));
            SymbolicTensor small = x.group("branch2", branch -> branch
                    .group("0", "#3×3 reduce", version.convolution(row.reduce3, 1))
                    .group("1", "#3×3", version.convolution(row.w3, 3)));
            SymbolicTensor large = x.group("branch3", branch -> branch
                    .group("0", "#5×5 reduce", version.convolution(row.reduce5, 1))
                    .group("1", "#5×5", version.convolution(row.w5, version.large())));
            SymbolicTensor pooled = x.group("branch4", branch -> branch
                    .then("0", "pool", version.within())
                    .group("1", "pool proj", version.convolution(row.poolProjection, 1)));
            return pixel.merge("concat", new Concat(), small, large, pooled);
        };
    }
}
