package org.gabor.app.view.editor;

import java.util.stream.Stream;
import org.gabor.graph.layer.ConvTranspose2d;
import org.gabor.graph.shape.Extent;
import org.gabor.graph.shape.Extent3d;
import org.gabor.graph.shape.Image;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Volume;
import org.gabor.graph.shape.Window;
import org.gabor.graph.shape.Window3d;

/** The arithmetic of a sliding window, a line for each axis, but one where all lines say the same. */
final class WindowReason {

    private WindowReason() {}

    /** {@code ⌊(26 + 2·2 − 5) / 1⌋ + 1 = 26}; in ceil mode {@code ⌈…⌉}. */
    static String of(Window window, boolean ceilMode, Image in, Image out) {
        return switch (window.padding()) {
            case Padding.Same _ -> axes(
                    "⌈%d / %d⌉ = %d".formatted(in.height(), window.stride().height(), out.height()),
                    "⌈%d / %d⌉ = %d".formatted(in.width(), window.stride().width(), out.width()));
            case Padding.Explicit(Extent pad) -> axes(
                    axis(ceilMode, in.height(), pad.height(), window.span().height(), window.stride().height(), out.height()),
                    axis(ceilMode, in.width(), pad.width(), window.span().width(), window.stride().width(), out.width()));
        };
    }

    static String of(Window3d window, Volume in, Volume out) {
        Extent3d pad = window.padding();
        Extent3d span = window.span();
        Extent3d stride = window.stride();
        return axes(axis(false, in.depth(), pad.depth(), span.depth(), stride.depth(), out.depth()),
                axis(false, in.height(), pad.height(), span.height(), stride.height(), out.height()),
                axis(false, in.width(), pad.width(), span.width(), stride.width(), out.width()));
    }

    /** {@code (14 − 1)·2 − 2·0 + 2 = 28}. */
    static String of(ConvTranspose2d conv, Image in, Image out) {
        Window window = conv.window();
        Extent pad = window.padBefore(in);
        Extent more = conv.outputPadding();
        Extent stride = window.stride();
        Extent span = window.span();
        return axes(transposed(in.height(), stride.height(), pad.height(), span.height(), more.height(), out.height()),
                transposed(in.width(), stride.width(), pad.width(), span.width(), more.width(), out.width()));
    }

    static String axes(String... lines) {
        return Stream.of(lines).distinct().count() == 1 ? lines[0] : String.join("\n", lines);
    }

    /** Where the last window of ceil mode would start beyond the picture, it is left out. */
    private static String axis(boolean ceilMode, int in, int pad, int span, int stride, int out) {
        if (!ceilMode) {
            return "⌊(%d + 2·%d − %d) / %d⌋ + 1 = %d".formatted(in, pad, span, stride, out);
        }
        boolean leftOut = Math.ceilDiv(in + 2 * pad - span, stride) + 1 > out;
        return "⌈(%d + 2·%d − %d) / %d⌉%s = %d".formatted(in, pad, span, stride, leftOut ? "" : " + 1", out);
    }

    private static String transposed(int in, int stride, int pad, int span, int more, int out) {
        String extra = more == 0 ? "" : " + " + more;
        return "(%d − 1)·%d − 2·%d + %d%s = %d".formatted(in, stride, pad, span, extra, out);
    }
}
