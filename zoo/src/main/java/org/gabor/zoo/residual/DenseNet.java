package org.gabor.zoo.residual;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.gabor.graph.dsl.Block;
import org.gabor.graph.dsl.SymbolicTensor;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.zoo.about.Architecture;
import org.gabor.zoo.about.BookRecipe;
import org.gabor.zoo.about.Family;
import org.gabor.zoo.about.Paper;
import org.gabor.zoo.about.Published;
import org.gabor.zoo.block.Channels;

/**
 * DenseNet (Huang et al. 2016, table 1): within a dense block each layer sees the maps of all before it. The paths are
 * torchvision's {@code state_dict} keys.
 */
public final class DenseNet {

    private static final Paper PAPER = new Paper(2016, "Huang, Liu, van der Maaten, Weinberger",
            "Densely connected convolutional networks, CVPR 2017, arXiv:1608.06993");

    private static final String NOVELTY =
            "Each layer gets the feature maps of all layers before it, so that features are reused instead of"
                    + " learned again.";

    /**
     * One column of table 1.
     *
     * @param stem everything before the first dense block
     * @param growth maps that each layer adds: k
     * @param bottleneck whether a 1×1 convolution to 4k maps comes before each 3×3 one (DenseNet-B)
     * @param bias whether convolutions have one
     * @param depths layers in each dense block
     */
    public record Table(Block stem, int growth, boolean bottleneck, boolean bias, List<Integer> depths) {

        static Table torchvision(int filters, int growth, Integer... depths) {
            return new Table(DenseNet.stem(filters, false), growth, true, false, List.of(depths));
        }

        Conv2d conv(int filters, int kernel) {
            return Conv2d.of(filters, kernel).withPadding(kernel / 2).withBias(bias);
        }
    }

    public static final Architecture BOOK = new Architecture(
            "densenet_d2l", "DenseNet (book)", Family.DENSENET, PAPER,
            "Dive into Deep Learning 8.7: four blocks of four layers without bottleneck, one grey channel, 10 classes",
            NOVELTY, List.of("densenet"), Published.of(758_226, 129_077_168, 86.6, "Fashion-MNIST"),
            Optional.of(new BookRecipe(0.1, 256, 10, true)),
            new FeatureMap(1, 96, 96), 10, layers(new Table(stem(64, true), 32, false, true, List.of(4, 4, 4, 4))));

    public static final List<Architecture> TORCHVISION = List.of(
            torchvision("densenet121", "DenseNet-121", Published.of(7_978_856, 2_834_161_664L, 74.434),
                    Table.torchvision(64, 32, 6, 12, 24, 16)),
            torchvision("densenet161", "DenseNet-161", Published.of(28_681_000, 7_727_907_072L, 77.138),
                    Table.torchvision(96, 48, 6, 12, 36, 24)),
            torchvision("densenet169", "DenseNet-169", Published.of(14_149_480, 3_359_843_328L, 75.6),
                    Table.torchvision(64, 32, 6, 12, 32, 32)),
            torchvision("densenet201", "DenseNet-201", Published.of(20_013_928, 4_291_365_888L, 76.896),
                    Table.torchvision(64, 32, 6, 12, 48, 32)));

    // Section 4.2 and table 2: three blocks of (L - 4) / 6 layers with bottleneck, after a 3×3 convolution to 2k maps.
    public static final Architecture CIFAR = new Architecture(
            "densenet_bc_100_12_cifar", "DenseNet-BC-100 (CIFAR)", Family.DENSENET, PAPER,
            "As published for CIFAR-10, 100 layers and growth 12", NOVELTY, List.of(),
            Published.of(769_162, 287_929_692, 95.49, CifarResNet.CIFAR_10), Optional.empty(), CifarResNet.CIFAR, 10,
            layers(new Table(x -> x.then("conv0", Conv2d.of(24, 3).withPadding(1).withBias(false)), 12, true, false,
                    List.of(16, 16, 16))));

    private DenseNet() {}

    private static Architecture torchvision(String id, String title, Published published, Table table) {
        return new Architecture(id, title, Family.DENSENET, PAPER, "torchvision", NOVELTY, List.of(), published, Optional.empty(),
                new FeatureMap(3, 224, 224), 1000, layers(table));
    }

    private static IntFunction<Block> layers(Table table) {
        return classes -> x -> x
                .group("features", features(table))
                .then("relu", Activation.RELU)
                .then("avgpool", AdaptiveAvgPool2d.of(1))
                .then("flatten", new Flatten())
                .then("classifier", Linear.of(classes));
    }

    private static Block stem(int filters, boolean bias) {
        return x -> x
                .then("conv0", Conv2d.of(filters, 7).withPadding(3).withStride(2).withBias(bias))
                .then("norm0", BatchNorm2d.DEFAULT)
                .then("relu0", Activation.RELU)
                .then("pool0", MaxPool2d.of(3).withStride(2).withPadding(1));
    }

    private static Block features(Table table) {
        return x -> {
            x = x.then(table.stem);
            int last = table.depths.size();
            for (int block = 1; block < last; block++) {
                x = denseBlock(x, table, block);
                x = x.group("transition" + block, transition(table, Channels.of(x) / 2));
            }
            return denseBlock(x, table, last).then("norm" + (last + 1), BatchNorm2d.DEFAULT);
        };
    }

    private static SymbolicTensor denseBlock(SymbolicTensor x, Table table, int block) {
        return x.group("denseblock" + block, "dense " + block, denseBlock(table, table.depths.get(block - 1)));
    }

    public static Block denseBlock(Table table, int layers) {
        return x -> {
            Block block = table.bottleneck ? bottleneckLayer(table) : denseLayer(table);
            for (int layer = 1; layer <= layers; layer++) {
                x = x.group("denselayer" + layer, "layer " + layer, block);
            }
            return x;
        };
    }

    /** H(x) of DenseNet-B, concatenated with x (section 3, "Bottleneck layers"). */
    private static Block bottleneckLayer(Table table) {
        return x -> x.merge("concat", new Concat(), x
                .then("norm1", BatchNorm2d.DEFAULT)
                .then("relu1", Activation.RELU)
                .then("conv1", table.conv(4 * table.growth, 1))
                .then("norm2", BatchNorm2d.DEFAULT)
                .then("relu2", Activation.RELU)
                .then("conv2", table.conv(table.growth, 3)));
    }

    /** H(x), concatenated with x (section 3, "Composite function"). */
    private static Block denseLayer(Table table) {
        return x -> x.merge("concat", new Concat(), x
                .then("norm1", BatchNorm2d.DEFAULT)
                .then("relu1", Activation.RELU)
                .then("conv1", table.conv(table.growth, 3)));
    }

    /** Halves the size between two blocks, and the channels too (section 3, "Pooling layers" and "Compression", θ = 0.5). */
    public static Block transition(Table table, int filters) {
        return x -> x
                .then("norm", BatchNorm2d.DEFAULT)
                .then("relu", Activation.RELU)
                .then("conv", table.conv(filters, 1))
                .then("pool", AvgPool2d.of(2));
    }
}
