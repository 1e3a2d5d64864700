package org.gabor.graph.fix;

import java.util.stream.Stream;
import org.gabor.graph.fix.MismatchedInput.Branch;
import org.gabor.graph.layer.SlidingWindow;
import org.gabor.graph.model.Node;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Window;

/** Pads feature maps that are too small for a window or for the maps they are merged with. */
final class MorePadding {

    private MorePadding() {}

    static Stream<Fix> of(MismatchedInput misfit) {
        return misfit.node().layer() instanceof SlidingWindow sliding && misfit.shape(misfit.edge()) instanceof FeatureMap in
                ? pad(misfit.node(), sliding, missing(in, sliding.window()))
                : misfit.branches().flatMap(branch -> pad(misfit, branch));
    }

    private static Stream<Fix> pad(MismatchedInput misfit, Branch branch) {
        return misfit.origin(branch.edge(), SlidingWindow.class).stream()
                .flatMap(node -> pad(node, (SlidingWindow) node.layer(),
                        missing(branch, ((SlidingWindow) node.layer()).window())));
    }

    /** The number of pixels that the padded map lacks for the window to fit once. */
    private static Size2d missing(FeatureMap in, Window window) {
        Size2d before = window.padBefore(in);
        Size2d after = window.padAfter(in);
        return new Size2d(
                window.span().height() - before.height() - in.height() - after.height(),
                window.span().width() - before.width() - in.width() - after.width());
    }

    /** The number of pixels that the window lacks to have as many positions as the other branch. */
    private static Size2d missing(Branch branch, Window window) {
        return new Size2d(
                (branch.wanted().height() - branch.shape().height()) * window.stride().height(),
                (branch.wanted().width() - branch.shape().width()) * window.stride().width());
    }

    private static Stream<Fix> pad(Node node, SlidingWindow sliding, Size2d missing) {
        return switch (sliding.window().padding()) {
            case Padding.Same _ -> Stream.empty();
            case Padding.Explicit(Size2d pad) ->
                    pad(node, sliding, new Padding.Explicit(new Size2d(
                            pad.height() + half(missing.height()), pad.width() + half(missing.width()))));
        };
    }

    private static Stream<Fix> pad(Node node, SlidingWindow sliding, Padding.Explicit padding) {
        try {
            SlidingWindow padded = sliding.withWindow(sliding.window().withPadding(padding));
            return Stream.of(new Fix(
                    "Pad by " + text(padding.pixels()), node.label(), graph -> graph.withLayer(node.id(), padded)));
        } catch (IllegalArgumentException _) {
            return Stream.empty();
        }
    }

    private static int half(int missing) {
        return Math.max(0, Math.ceilDiv(missing, 2));
    }

    private static String text(Size2d pad) {
        return pad.isSquare() ? String.valueOf(pad.height()) : pad.text();
    }
}
