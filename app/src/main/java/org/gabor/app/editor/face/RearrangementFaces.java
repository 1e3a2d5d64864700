package org.gabor.app.editor.face;

import static org.gabor.app.editor.face.Words.count;

import org.gabor.app.editor.face.Face.Caption;
import org.gabor.app.editor.face.Face.Sentence;
import org.gabor.app.text.ShapeText;
import org.gabor.graph.layer.ChannelPad;
import org.gabor.graph.layer.ChannelShuffle;
import org.gabor.graph.layer.ChannelSplit;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Rearrangement;
import org.gabor.graph.layer.Shift;
import org.gabor.graph.layer.Upsample;
import org.gabor.graph.layer.ZeroPad2d;

/** Faces of layers that move values without computing. */
final class RearrangementFaces {

    private RearrangementFaces() {}

    static Face of(Rearrangement layer) {
        return switch (layer) {
            case Flatten _ -> new Face(Family.SHAPE, "shape", "flatten", new Caption(layer.type(), ""), CardSize.SMALL,
                    at -> "Flattens the %s values of %s into a vector of %s."
                            .formatted(ShapeText.of(at.in()), at.source(), ShapeText.of(at.out())),
                    layer.type());
            case Upsample(int scale, Upsample.Mode mode) ->
                    face(layer, "enlarge", "up1", Caption.of("Upsample ", scale + "×, " + mode.title()), upsample(scale, mode));
            case ZeroPad2d pad -> face(layer, "pad", "pad1", Caption.of("Zeros: ", sides(pad)),
                    at -> "Adds a border of zeros around %s.".formatted(at.source()));
            case ChannelPad(int before, int after) -> face(layer, "pad", "pad1",
                    Caption.of("Channels: ", "%d before, %d after".formatted(before, after)),
                    at -> "Adds %s of zeros before the %d of %s, and %d after."
                            .formatted(count(before, "channel"), at.channels(), at.source(), after));
            case Shift(int kernel) -> new Face(Family.CONVOLUTION, "shift", "shift1",
                    Caption.of("Shift ", kernel + "×" + kernel), CardSize.FULL,
                    at -> "Shifts the %s of %s in %s, by up to %s.".formatted(count(at.channels(), "channel"), at.source(),
                            count((long) kernel * kernel, "direction"), count(kernel / 2, "pixel")),
                    layer.type());
            case ChannelShuffle(int groups) -> face(layer, "shuffle", "shuffle1",
                    Caption.of("Shuffle, ", count(groups, "group")),
                    at -> "Interleaves the %s of %s from %s."
                            .formatted(count(at.channels(), "channel"), at.source(), count(groups, "group")));
            case ChannelSplit(int part, int parts) -> face(layer, "split", "split1",
                    Caption.of("Channels, ", "part %d of %d".formatted(part, parts)),
                    at -> split(part, at.channels(), at.channels() / parts, at.source()));
        };
    }

    private static Face face(Rearrangement layer, String icon, String name, Caption caption, Sentence sentence) {
        return new Face(Family.SHAPE, icon, name, caption, CardSize.FULL, sentence, layer.type());
    }

    private static Sentence upsample(int scale, Upsample.Mode mode) {
        return switch (mode) {
            case NEAREST -> at -> "Repeats each pixel of %s as %d×%d pixels.".formatted(at.source(), scale, scale);
            case BILINEAR -> at -> "Enlarges %s %s by bilinear interpolation.".formatted(at.source(), count(scale, "time"));
        };
    }

    private static String sides(ZeroPad2d pad) {
        return pad.left() == pad.right() && pad.top() == pad.bottom() && pad.left() == pad.top()
                ? "" + pad.left()
                : "%d, %d, %d, %d".formatted(pad.left(), pad.right(), pad.top(), pad.bottom());
    }

    /** Counts from 1 for display. */
    private static String split(int part, int channels, int kept, String source) {
        return "Keeps channels %d to %d of the %d of %s.".formatted(part * kept + 1, (part + 1) * kept, channels, source);
    }
}
