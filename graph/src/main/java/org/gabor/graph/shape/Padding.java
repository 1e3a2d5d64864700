package org.gabor.graph.shape;

/** Zeros (or minus infinity, for max pooling) around a feature map. */
public sealed interface Padding {

    Padding NONE = new Explicit(Size2d.square(0));
    Padding SAME = new Same();

    static Padding of(int pixels) {
        return new Explicit(Size2d.square(pixels));
    }

    /** The same number of pixels at both ends of each axis, as PyTorch's {@code padding=(h, w)}. */
    record Explicit(Size2d pixels) implements Padding {
        public Explicit {
            pixels.requireAtLeast(0, "Padding");
        }
    }

    /** Makes the output ⌈in / stride⌉; if the total is odd, the extra pixel is at the bottom and right. */
    record Same() implements Padding {}
}
