package org.gabor.app.editor.face;

import static org.gabor.app.editor.face.Words.count;

import org.gabor.app.editor.face.Face.Caption;
import org.gabor.app.editor.face.Face.Sentence;
import org.gabor.graph.layer.CapsuleLayer;
import org.gabor.graph.layer.CapsuleLength;
import org.gabor.graph.layer.CapsuleMask;
import org.gabor.graph.layer.DigitCaps;
import org.gabor.graph.layer.PrimaryCaps;

/** Faces of capsule layers. */
final class CapsuleFaces {

    private CapsuleFaces() {}

    static Face of(CapsuleLayer layer) {
        return switch (layer) {
            case PrimaryCaps caps -> face(layer, "caps1",
                    Caption.of(caps.types() + " × " + caps.length() + ", " + Words.window(caps.window())), CardSize.FULL,
                    at -> "Forms %s of length %d from %s, %s at each pixel.".formatted(
                            count(at.out().dims().getFirst(), "capsule"),
                            caps.length(), at.source(), count(caps.types(), "type")));
            case DigitCaps caps -> face(layer, "caps1",
                    Caption.of(caps.capsules() + " × " + caps.length() + ", " + count(caps.routings(), "round")), CardSize.FULL,
                    at -> "Routes the %s of %s to %d of length %d, in %s.".formatted(
                            count(at.channels(), "capsule"), at.source(), caps.capsules(), caps.length(),
                            count(caps.routings(), "round")));
            case CapsuleLength _ -> face(layer, "length", new Caption(layer.type(), ""), CardSize.SMALL,
                    at -> "Takes the lengths of the %s of %s as scores.".formatted(count(at.channels(), "capsule"), at.source()));
            case CapsuleMask _ -> face(layer, "mask", new Caption("One capsule", ""), CardSize.SMALL,
                    at -> "Keeps one of the %s of %s: the label's while training, the longest in prediction."
                            .formatted(count(at.channels(), "capsule"), at.source()));
        };
    }

    private static Face face(CapsuleLayer layer, String name, Caption caption, CardSize size, Sentence sentence) {
        return new Face(Family.OTHER, "other", name, caption, size, sentence, layer.type());
    }
}
