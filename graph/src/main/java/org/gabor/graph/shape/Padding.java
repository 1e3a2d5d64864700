package org.gabor.graph.shape;

/** Zeros (or minus infinity, for max pooling) laid around an image before a window slides over it. */
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

    /** As much as makes the output ⌈in / stride⌉; where the total is odd the extra pixel goes to the bottom and right. */
    record Same() implements Padding {}
}
