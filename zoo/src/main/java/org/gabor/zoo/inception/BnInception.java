package org.gabor.zoo.inception;

import java.util.List;
import java.util.Optional;
import org.gabor.graph.dsl.Block;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.Unary;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.zoo.about.Architecture;
import org.gabor.zoo.about.Family;
import org.gabor.zoo.about.Paper;
import org.gabor.zoo.about.Published;

/**
 * BN-Inception, also called Inception v2 (Ioffe and Szegedy 2015, figure 5): GoogLeNet with a batch norm after each
 * convolution and two 3×3 kernels instead of a 5×5 one.
 */
public final class BnInception {

    private static final Paper IOFFE_2015 = new Paper(2015, "Ioffe, Szegedy",
            "Batch normalization: accelerating deep network training by reducing internal covariate shift, ICML 2015,"
                    + " arXiv:1502.03167");

    private static final String NOVELTY =
            "A batch norm behind each convolution: fourteen times fewer steps to the accuracy of GoogLeNet.";

    private static final AvgPool2d AVERAGE = AvgPool2d.of(3).withStride(1).withPadding(1).withCeilMode();
    private static final MaxPool2d MAX = MaxPool2d.of(3).withStride(1).withPadding(1).withCeilMode();
    private static final MaxPool2d HALVING = MaxPool2d.of(3).withStride(2).withCeilMode();

    /** One row of figure 5, a module: in those that halve the resolution, w1 and the projection are 0. */
    private record Inception(
                             String name, int w1, int reduce3, int w3, int reduceDouble, int wDouble, Unary pool,
                             int projection) {

        static Inception halving(String name, int reduce3, int w3, int reduceDouble, int wDouble) {
            return new Inception(name, 0, reduce3, w3, reduceDouble, wDouble, HALVING, 0);
        }

        boolean halves() {
            return w1 == 0;
        }
    }

    // Figure 5: #1×1, #3×3 reduce, #3×3, double #3×3 reduce, double #3×3, pool + proj, as the published weights have it.
    private static final List<Inception> TABLE = List.of(
            new Inception("3a", 64, 64, 64, 64, 96, AVERAGE, 32),
            new Inception("3b", 64, 64, 96, 64, 96, AVERAGE, 64),
            Inception.halving("3c", 128, 160, 64, 96),
            new Inception("4a", 224, 64, 96, 96, 128, AVERAGE, 128),
            new Inception("4b", 192, 96, 128, 96, 128, AVERAGE, 128),
            new Inception("4c", 160, 128, 160, 128, 160, AVERAGE, 128),
            new Inception("4d", 96, 128, 192, 160, 192, AVERAGE, 128),
            Inception.halving("4e", 128, 192, 192, 256),
            new Inception("5a", 352, 192, 320, 160, 224, AVERAGE, 128),
            new Inception("5b", 352, 192, 320, 192, 224, MAX, 128));

    /**
     * How a version implements the table.
     *
     * @param bias whether convolutions keep the bias that their batch norm makes redundant
     * @param grouped whether a module is a group; else its name is part of each layer's
     */
    private record Version(boolean bias, boolean grouped) {

        /** A convolution, its batch norm and ReLU. */
        Block convolution(String prefix, String name, Conv2d conv) {
            return x -> x
                    .then(prefix + name, name, conv.withBias(bias))
                    .then(prefix + name + "_bn", "norm", BatchNorm2d.DEFAULT)
                    .then(prefix + "relu_" + name, "relu", Activation.RELU);
        }

        Block module(Inception row) {
            String name = "inception_" + row.name;
            return grouped ? x -> x.group(name, "inception " + row.name, inception(row, "")) : inception(row, name + "_");
        }

        private Block inception(Inception row, String prefix) {
            int stride = row.halves() ? 2 : 1;
            Block small = convolution(prefix, "3x3_reduce", Conv2d.of(row.reduce3, 1))
                    .then(convolution(prefix, "3x3", conv3x3(row.w3).withStride(stride)));
            Block twice = convolution(prefix, "double_3x3_reduce", Conv2d.of(row.reduceDouble, 1))
                    .then(convolution(prefix, "double_3x3_1", conv3x3(row.wDouble)))
                    .then(convolution(prefix, "double_3x3_2", conv3x3(row.wDouble).withStride(stride)));
            Block pool = x -> x.then(prefix + "pool", "pool", row.pool);
            if (row.halves()) {
                return x -> x.then(small).merge(prefix + "output", new Concat(), x.then(twice), x.then(pool));
            }
            Block pixel = convolution(prefix, "1x1", Conv2d.of(row.w1, 1));
            Block pooled = pool.then(convolution(prefix, "pool_proj", Conv2d.of(row.projection, 1)));
            return x -> x.then(pixel).merge(prefix + "output", new Concat(), x.then(small), x.then(twice), x.then(pooled));
        }

        private static Conv2d conv3x3(int filters) {
            return Conv2d.of(filters, 3).withPadding(1);
        }

        /** Figure 5 from top to bottom. */
        Block layers(int classes) {
            return x -> {
                x = x.then(convolution("conv1_", "7x7_s2", Conv2d.of(64, 7).withStride(2).withPadding(3)))
                        .then("pool1_3x3_s2", "pool1", HALVING)
                        .then(convolution("conv2_", "3x3_reduce", Conv2d.of(64, 1)))
                        .then(convolution("conv2_", "3x3", conv3x3(192)))
                        .then("pool2_3x3_s2", "pool2", HALVING);
                for (Inception row : TABLE) {
                    x = x.then(module(row));
                }
                return x.then("global_pool", AdaptiveAvgPool2d.of(1))
                        .then("flatten", new Flatten())
                        .then("last_linear", Linear.of(classes));
            };
        }
    }

    public static final List<Architecture> ALL = List.of(
            architecture("bn_inception_nobias", "BN-Inception", "the paper's, without the biases that batch norm"
                    + " makes redundant",
                    Published.of(11_285_224, 2_032_600_064), new Version(false, true)),
            architecture("bn_inception_cadene", "BN-Inception (Cadene)",
                    "Cadene's port from Caffe, whose convolutions have a bias; the paths are its state_dict keys",
                    Published.of(11_295_240, 2_032_600_064, 73.524), new Version(true, false)));

    private BnInception() {}

    private static Architecture architecture(String id, String title, String variant, Published published, Version version) {
        return new Architecture(id, title, Family.BATCH_NORM, IOFFE_2015, variant, NOVELTY, List.of(), published,
                Optional.empty(), new FeatureMap(3, 224, 224), 1000, version::layers);
    }
}
