package org.gabor.app.view.editor;

import java.util.stream.Stream;
import org.gabor.graph.layer.ConvTranspose2d;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Size3d;
import org.gabor.graph.shape.VideoFeatureMap;
import org.gabor.graph.shape.Window;
import org.gabor.graph.shape.Window3d;

/** The arithmetic of a sliding window, one line per axis; one line if all are the same. */
final class WindowReason {

    private WindowReason() {}

    /** {@code ⌊(26 + 2·2 − 5) / 1⌋ + 1 = 26}; in ceil mode {@code ⌈…⌉}. */
    static String of(Window window, boolean ceilMode, FeatureMap in, FeatureMap out) {
        return switch (window.padding()) {
            case Padding.Same _ -> axes(
                    "⌈%d / %d⌉ = %d".formatted(in.height(), window.stride().height(), out.height()),
                    "⌈%d / %d⌉ = %d".formatted(in.width(), window.stride().width(), out.width()));
            case Padding.Explicit(Size2d pad) -> axes(
                    axis(ceilMode, in.height(), pad.height(), window.span().height(), window.stride().height(), out.height()),
                    axis(ceilMode, in.width(), pad.width(), window.span().width(), window.stride().width(), out.width()));
        };
    }

    static String of(Window3d window, VideoFeatureMap in, VideoFeatureMap out) {
        Size3d pad = window.padding();
        Size3d span = window.span();
        Size3d stride = window.stride();
        return axes(axis(false, in.depth(), pad.depth(), span.depth(), stride.depth(), out.depth()),
                axis(false, in.height(), pad.height(), span.height(), stride.height(), out.height()),
                axis(false, in.width(), pad.width(), span.width(), stride.width(), out.width()));
    }

    /** {@code (14 − 1)·2 − 2·0 + 2 = 28}. */
    static String of(ConvTranspose2d conv, FeatureMap in, FeatureMap out) {
        Window window = conv.window();
        Size2d pad = window.padBefore(in);
        Size2d more = conv.outputPadding();
        Size2d stride = window.stride();
        Size2d span = window.span();
        return axes(transposed(in.height(), stride.height(), pad.height(), span.height(), more.height(), out.height()),
                transposed(in.width(), stride.width(), pad.width(), span.width(), more.width(), out.width()));
    }

    static String axes(String... lines) {
        return Stream.of(lines).distinct().count() == 1 ? lines[0] : String.join("\n", lines);
    }

    /** The last window of ceil mode is omitted if it would start beyond the image. */
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
