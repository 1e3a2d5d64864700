package org.gabor.app.editor.face;

import static org.gabor.app.editor.face.Words.count;
import static org.gabor.app.editor.face.Words.window;

import org.gabor.app.editor.face.Face.Caption;
import org.gabor.app.editor.face.Face.Sentence;
import org.gabor.app.text.NumberText;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.AdaptiveAvgPool3d;
import org.gabor.graph.layer.AdaptiveMaxPool2d;
import org.gabor.graph.layer.AdaptivePooling;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.AvgPool3d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Conv3d;
import org.gabor.graph.layer.ConvTranspose2d;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.MaxPool3d;
import org.gabor.graph.layer.SlidingWindow;
import org.gabor.graph.layer.SlidingWindow3d;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Size3d;
import org.gabor.graph.shape.Window;
import org.gabor.graph.shape.Window3d;

/** Faces of convolution and pooling layers. */
final class WindowFaces {

    private WindowFaces() {}

    static Face of(SlidingWindow sliding) {
        return switch (sliding) {
            case Conv2d conv -> convolution(conv, "conv",
                    Caption.of(filters(conv.outChannels(), window(conv.window()), conv.groups())),
                    at -> "Slides %s of %d×%s over the output of %s.".formatted(count(conv.outChannels(), "filter"),
                            at.channels() / conv.groups(), conv.window().kernel().text(), at.source()));
            case MaxPool2d pool -> pooling(pool, Caption.of("max ", window(pool.window()) + ceiling(pool.ceilMode())),
                    _ -> "Keeps the largest value of each %s".formatted(steps(pool.window())));
            case AvgPool2d pool -> pooling(pool, Caption.of("average ", window(pool.window()) + ceiling(pool.ceilMode())),
                    _ -> "Averages each %s".formatted(steps(pool.window())));
        };
    }

    static Face of(SlidingWindow3d sliding) {
        return switch (sliding) {
            case Conv3d conv -> convolution(conv, "conv3d",
                    Caption.of(filters(conv.outChannels(), window(conv.window()), conv.groups())),
                    at -> "Slides %s of %d×%s over the frames of %s.".formatted(count(conv.outChannels(), "filter"),
                            at.channels() / conv.groups(), conv.window().kernel().text(), at.source()));
            case MaxPool3d pool -> pooling(pool, Caption.of("max ", window(pool.window())),
                    _ -> "Keeps the largest value of each %s".formatted(steps(pool.window())));
            case AvgPool3d pool -> pooling(pool, Caption.of("average ", window(pool.window())),
                    _ -> "Averages each %s".formatted(steps(pool.window())));
        };
    }

    static Face of(ConvTranspose2d conv) {
        return convolution(conv, "conv",
                Caption.of("transposed ", filters(conv.outChannels(), window(conv.window()), conv.groups())),
                at -> "Multiplies each pixel of %s by %s of %s, places the products %s apart and sums the overlaps.".formatted(
                        at.source(), count(conv.outChannels(), "filter"), conv.window().kernel().text(), step(conv.window())));
    }

    static Face of(AdaptivePooling pool) {
        return switch (pool) {
            case AdaptiveAvgPool2d(Size2d output) ->
                    pooling(pool, adaptive("average", output.text(), output.equals(Size2d.square(1))),
                            at -> "Averages each of %s of %s down to %s."
                                    .formatted(count(at.channels(), "map"), at.source(), output.text()));
            case AdaptiveAvgPool3d(Size3d output) -> pooling(pool,
                    adaptive("average", output.text(), output.equals(Size3d.cube(1))),
                    at -> "Averages each of %s of %s down to %s."
                            .formatted(count(at.channels(), "map"), at.source(), output.text()));
            case AdaptiveMaxPool2d(Size2d output) ->
                    pooling(pool, adaptive("max", output.text(), output.equals(Size2d.square(1))),
                            at -> "Keeps the largest values of each of %s of %s, down to %s."
                                    .formatted(count(at.channels(), "map"), at.source(), output.text()));
        };
    }

    private static Caption adaptive(String kind, String size, boolean global) {
        String details = "to " + size;
        return new Caption(global ? "global " + kind : kind + " " + details, details);
    }

    private static Face convolution(Layer layer, String icon, Caption caption, Sentence sentence) {
        return new Face(Family.CONVOLUTION, icon, "conv1", caption, CardSize.FULL, sentence, layer.type());
    }

    private static Face pooling(Layer layer, Caption caption, Sentence sentence) {
        return new Face(Family.POOLING, "pool", "pool1", caption, CardSize.FULL, sentence, layer.type());
    }

    private static String filters(int filters, String window, int groups) {
        return NumberText.grouped(filters) + ", " + window + (groups == 1 ? "" : ", " + groups + " groups");
    }

    private static String ceiling(boolean ceilMode) {
        return ceilMode ? ", ceil" : "";
    }

    private static String steps(Window window) {
        return "%s window, every %s.".formatted(window.kernel().text(), step(window));
    }

    private static String steps(Window3d window) {
        return "%s window, in steps of %s.".formatted(window.kernel().text(), window.stride().text());
    }

    private static String step(Window window) {
        return window.stride().isSquare() ? count(window.stride().height(), "pixel") : window.stride().text() + " pixels";
    }
}
