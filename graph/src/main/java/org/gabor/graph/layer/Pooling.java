package org.gabor.graph.layer;

import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Size3d;
import org.gabor.graph.shape.Window;
import org.gabor.graph.shape.Window3d;

/** Shared by the pooling layers. */
final class Pooling {

    private Pooling() {}

    /** Throws if the window is dilated, or could cover only padding. */
    static void check(Window window) {
        if (!window.dilation().equals(Size2d.square(1))) {
            throw new IllegalArgumentException("Pooling has no dilation here, got " + window.dilation().text() + ".");
        }
        if (window.padding() instanceof Padding.Explicit(Size2d pad)
                && (pad.height() > window.kernel().height() / 2 || pad.width() > window.kernel().width() / 2)) {
            throw new IllegalArgumentException("Padding may be at most half the %s kernel, got %s."
                    .formatted(window.kernel().text(), pad.text()));
        }
    }

    static void check(Window3d window) {
        if (!window.dilation().equals(Size3d.cube(1))) {
            throw new IllegalArgumentException("Pooling has no dilation here, got " + window.dilation().text() + ".");
        }
        Size3d pad = window.padding();
        Size3d kernel = window.kernel();
        if (pad.depth() > kernel.depth() / 2 || pad.height() > kernel.height() / 2 || pad.width() > kernel.width() / 2) {
            throw new IllegalArgumentException(
                    "Padding may be at most half the %s kernel, got %s.".formatted(kernel.text(), pad.text()));
        }
    }
}
