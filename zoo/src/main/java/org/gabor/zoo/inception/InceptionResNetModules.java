package org.gabor.zoo.inception;

import static org.gabor.zoo.block.BasicConv2d.same;
import static org.gabor.zoo.block.BasicConv2d.sequence;
import static org.gabor.zoo.block.BasicConv2d.valid;

import org.gabor.graph.dsl.Block;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.Scale;
import org.gabor.zoo.block.Channels;
import org.gabor.zoo.block.Sequential;

/**
 * The modules of the Inception-ResNets, which differ between the versions in their widths only (Szegedy et al. 2016, section
 * 3.2).
 */
final class InceptionResNetModules {

    private InceptionResNetModules() {}

    /** Figures 12 and 18: 17×17 to 8×8 pixels. The last filters of the second branch, the last two of the third. */
    static Block reductionB(int second, int third1, int third2) {
        return x -> x.group("branch0", sequence(same(256, 1), valid(384, 3, 2))).merge("concat", new Concat(),
                x.group("branch1", sequence(same(256, 1), valid(second, 3, 2))),
                x.group("branch2", sequence(same(256, 1), same(third1, 3), valid(third2, 3, 2))),
                x.then("branch3", "maxpool", MaxPool2d.of(3).withStride(2)));
    }

    /** Figures 10 and 16, on 35×35 pixels: the filters of the third branch's two windows. */
    static Block a(double scale, int window1, int window2) {
        return residual(scale, x -> x.group("branch0", same(32, 1)).merge("concat", new Concat(),
                x.group("branch1", sequence(same(32, 1), same(32, 3))),
                x.group("branch2", sequence(same(32, 1), same(window1, 3), same(window2, 3)))))
                .then(x -> x.then("relu", Activation.RELU));
    }

    /** Figures 11 and 17, on 17×17 pixels: the filters of 1×1 | 1×1, 1×7, 7×1. */
    static Block b(double scale, int pixel, int reduce, int row, int column) {
        return residual(scale, x -> x.group("branch0", same(pixel, 1)).merge("concat", new Concat(),
                x.group("branch1", sequence(same(reduce, 1), same(row, 1, 7), same(column, 7, 1)))))
                .then(x -> x.then("relu", Activation.RELU));
    }

    /** Figures 13 and 19, on 8×8 pixels: the filters of 1×3 and 3×1. */
    static Block c(double scale, int row, int column) {
        return linearC(scale, row, column).then(x -> x.then("relu", Activation.RELU));
    }

    /** The same without the ReLU at its end, as the last module of all is in the published weights. */
    static Block linearC(double scale, int row, int column) {
        return residual(scale, x -> x.group("branch0", same(192, 1)).merge("concat", new Concat(),
                x.group("branch1", sequence(same(192, 1), same(row, 1, 3), same(column, 3, 1)))));
    }

    /** The branches' output, projected to the input's channels and scaled down before the addition (figure 20). */
    private static Block residual(double scale, Block branches) {
        return x -> x.then(branches)
                .then("conv2d", Conv2d.of(Channels.of(x), 1))
                .then("scale", new Scale(scale))
                .merge("add", new Add(), x);
    }

    /** The module repeated, named 0, 1, 2. */
    static Block repeated(int times, Block module) {
        return Sequential.of("module", times, _ -> module);
    }
}
