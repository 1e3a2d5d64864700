package org.gabor.graph.fix;

import java.util.stream.Stream;
import org.gabor.graph.fix.Misfit.Branch;
import org.gabor.graph.layer.Sliding;
import org.gabor.graph.model.Node;
import org.gabor.graph.shape.Extent;
import org.gabor.graph.shape.Image;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Window;

/** Pads a picture that is too small: for the window that slides over it, or for the picture it is joined with. */
final class MorePadding {

    private MorePadding() {}

    static Stream<Fix> of(Misfit misfit) {
        return misfit.node().layer() instanceof Sliding sliding && misfit.shape(misfit.wire()) instanceof Image in
                ? pad(misfit.node(), sliding, missing(in, sliding.window()))
                : misfit.branches().flatMap(branch -> pad(misfit, branch));
    }

    private static Stream<Fix> pad(Misfit misfit, Branch branch) {
        return misfit.origin(branch.wire(), Sliding.class).stream()
                .flatMap(node -> pad(node, (Sliding) node.layer(), missing(branch, ((Sliding) node.layer()).window())));
    }

    /** Pixels that the padded picture lacks for the window to fit once. */
    private static Extent missing(Image in, Window window) {
        Extent before = window.padBefore(in);
        Extent after = window.padAfter(in);
        return new Extent(
                window.span().height() - before.height() - in.height() - after.height(),
                window.span().width() - before.width() - in.width() - after.width());
    }

    /** Pixels that the window would have to move on to find as many positions as the other branch has. */
    private static Extent missing(Branch branch, Window window) {
        return new Extent(
                (branch.wanted().height() - branch.shape().height()) * window.stride().height(),
                (branch.wanted().width() - branch.shape().width()) * window.stride().width());
    }

    private static Stream<Fix> pad(Node node, Sliding sliding, Extent missing) {
        return switch (sliding.window().padding()) {
            case Padding.Same _ -> Stream.empty();
            case Padding.Explicit(Extent pad) ->
                    pad(node, sliding, new Padding.Explicit(new Extent(
                            pad.height() + half(missing.height()), pad.width() + half(missing.width()))));
        };
    }

    private static Stream<Fix> pad(Node node, Sliding sliding, Padding.Explicit padding) {
        try {
            Sliding padded = sliding.withWindow(sliding.window().withPadding(padding));
            return Stream.of(new Fix(
                    "Pad by " + text(padding.pixels()), node.label(), graph -> graph.withLayer(node.id(), padded)));
        } catch (IllegalArgumentException _) {
            return Stream.empty();
        }
    }

    private static int half(int missing) {
        return Math.max(0, Math.ceilDiv(missing, 2));
    }

    private static String text(Extent pad) {
        return pad.isSquare() ? String.valueOf(pad.height()) : pad.text();
    }
}
