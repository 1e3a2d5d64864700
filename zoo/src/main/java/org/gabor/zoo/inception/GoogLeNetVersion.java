package org.gabor.zoo.inception;

import java.util.Optional;
import org.gabor.graph.dsl.Block;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.AuxiliaryOutput;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.LocalResponseNorm;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.Unary;

/**
 * A version of GoogLeNet's table 1.
 *
 * @param norm whether each convolution has a batch norm instead of a bias
 * @param response whether local response normalization follows the first layers
 * @param large the kernel size after "#5×5 reduce"; torchvision's is 3
 * @param pool the pooling that halves the resolution
 * @param last that before stage 5
 * @param within the pooling inside of a module
 * @param auxiliary the pooling of its auxiliary classifiers; empty without them
 */
record GoogLeNetVersion(
                        boolean norm, boolean response, int large, MaxPool2d pool, MaxPool2d last, MaxPool2d within,
                        Optional<Unary> auxiliary) {

    private static final BatchNorm2d NORM = new BatchNorm2d(1e-3, 0.1);
    private static final MaxPool2d HALVING = MaxPool2d.of(3).withStride(2);
    private static final MaxPool2d WITHIN = MaxPool2d.of(3).withStride(1).withPadding(1);

    static final GoogLeNetVersion BOOK = new GoogLeNetVersion(
            false, false, 5, HALVING.withPadding(1), HALVING.withPadding(1), WITHIN, Optional.empty());

    static final GoogLeNetVersion TORCHVISION = new GoogLeNetVersion(
            true, false, 3, HALVING.withCeilMode(), MaxPool2d.of(2).withCeilMode(), WITHIN.withCeilMode(), Optional.empty());

    static final GoogLeNetVersion TORCHVISION_AUXILIARY = TORCHVISION.withAuxiliary(AdaptiveAvgPool2d.of(4));

    static final GoogLeNetVersion CAFFE = new GoogLeNetVersion(
            false, true, 5, HALVING.withCeilMode(), HALVING.withCeilMode(), WITHIN, Optional.empty());

    static final GoogLeNetVersion CAFFE_AUXILIARY =
            CAFFE.withAuxiliary(AvgPool2d.of(5).withStride(3).withCeilMode());

    private GoogLeNetVersion withAuxiliary(Unary pool) {
        return new GoogLeNetVersion(norm, response, large, this.pool, last, within, Optional.of(pool));
    }

    Block convolution(Conv2d conv) {
        return norm
                ? x -> x.then("conv", conv.withBias(false)).then("bn", NORM).then("relu", Activation.RELU)
                : x -> x.then("conv", conv).then("relu", Activation.RELU);
    }

    Block convolution(int filters, int kernel) {
        return convolution(Conv2d.of(filters, kernel).withPadding(kernel / 2));
    }

    Block normalised(String name) {
        return response ? x -> x.then(name, LocalResponseNorm.DEFAULT) : x -> x;
    }

    /** The auxiliary classifier on x, if the version has them (section 5). */
    Block auxiliary(String name, int classes) {
        return x -> {
            auxiliary.ifPresent(pool -> x.group(name, "auxiliary " + name, classifier -> classifier
                    .then("avgpool", pool)
                    .group("conv", convolution(128, 1))
                    .then("flatten", new Flatten())
                    .then("fc1", Linear.of(1024))
                    .then("relu", Activation.RELU)
                    .then("dropout", new Dropout(0.7))
                    .then("fc2", Linear.of(classes))
                    .then("auxiliary", new AuxiliaryOutput(0.3))));
            return x;
        };
    }
}
