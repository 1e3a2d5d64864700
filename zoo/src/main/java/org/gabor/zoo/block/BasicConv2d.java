package org.gabor.zoo.block;

import org.gabor.graph.dsl.Block;
import org.gabor.graph.dsl.SymbolicTensor;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Unary;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Window;

/**
 * A convolution without bias, batch norm and ReLU: what Inception v3, v4 and the Inception-ResNets are made of. Names as in
 * the class of this name in torchvision and facenet-pytorch.
 */
public record BasicConv2d(Conv2d conv) implements Block {

    private static final BatchNorm2d NORM = new BatchNorm2d(1e-3, 0.1);

    /** Keeps the size. */
    public static BasicConv2d same(int filters, int kernel) {
        return same(filters, kernel, kernel);
    }

    public static BasicConv2d same(int filters, int height, int width) {
        Padding padding = new Padding.Explicit(new Size2d(height / 2, width / 2));
        Window window = new Window(new Size2d(height, width), Size2d.square(1), padding, Size2d.square(1));
        return new BasicConv2d(new Conv2d(filters, window, 1, false));
    }

    /** Without padding: marked V in the figures of Szegedy et al. 2016. */
    public static BasicConv2d valid(int filters, int kernel, int stride) {
        return new BasicConv2d(Conv2d.of(filters, kernel).withStride(stride).withBias(false));
    }

    /** In sequence, named 0, 1, 2. */
    public static Block sequence(BasicConv2d... convolutions) {
        return sequence(0, convolutions);
    }

    /** A pooling, named 0, and a convolution. */
    public static Block pooled(Unary pool, BasicConv2d projection) {
        return x -> x.then("0", "pool", pool).then(sequence(1, projection));
    }

    private static Block sequence(int first, BasicConv2d... convolutions) {
        return x -> {
            for (int i = 0; i < convolutions.length; i++) {
                x = x.group("" + (first + i), convolutions[i].title(), convolutions[i]);
            }
            return x;
        };
    }

    private String title() {
        return conv.window().kernel().text();
    }

    @Override
    public SymbolicTensor apply(SymbolicTensor x) {
        return x.then("conv", conv).then("bn", NORM).then("relu", Activation.RELU);
    }
}
