package org.gabor.app.editor.face;

import org.gabor.app.text.NumberText;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Size3d;
import org.gabor.graph.shape.Window;
import org.gabor.graph.shape.Window3d;

/** Formats counts and windows for captions and sentences. */
final class Words {

    private static final Size2d ONE = Size2d.square(1);

    private Words() {}

    /** {@code 1 channel}, {@code 4,096 channels}. */
    static String count(long number, String what) {
        return NumberText.grouped(number) + " " + what + (number == 1 ? "" : "s");
    }

    static String classes(int count) {
        return count == 1 ? "1 class" : NumberText.grouped(count) + " classes";
    }

    /** {@code 3×3 / 2, pad 1, dilated 2}: kernel, stride, then all non-default settings. */
    static String window(Window window) {
        String dilation = window.dilation().equals(ONE) ? "" : ", dilated " + side(window.dilation());
        return window.kernel().text() + " / " + side(window.stride()) + padding(window.padding()) + dilation;
    }

    /** The same without padding, which doesn't fit on a card. */
    static String window(Window3d window) {
        String dilation = window.dilation().equals(Size3d.cube(1)) ? "" : ", dilated " + side(window.dilation());
        return window.kernel().text() + " / " + side(window.stride()) + dilation;
    }

    private static String padding(Padding padding) {
        return switch (padding) {
            case Padding.Same _ -> ", same";
            case Padding.Explicit(Size2d pixels) -> pixels.equals(Size2d.square(0)) ? "" : ", pad " + side(pixels);
        };
    }

    private static String side(Size2d size) {
        return size.isSquare() ? "" + size.height() : size.text();
    }

    private static String side(Size3d size) {
        return size.isCube() ? "" + size.depth() : size.text();
    }
}
