package org.gabor.app.editor.face;

import static org.gabor.app.editor.face.Words.count;

import java.util.Locale;
import org.gabor.app.editor.face.Face.Caption;
import org.gabor.app.text.NumberText;
import org.gabor.app.text.ShapeText;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptivePooling;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.AuxiliaryEnd;
import org.gabor.graph.layer.AuxiliaryOutput;
import org.gabor.graph.layer.CapsuleLayer;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.ConvTranspose2d;
import org.gabor.graph.layer.Dense;
import org.gabor.graph.layer.Input;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.Merge;
import org.gabor.graph.layer.Multiply;
import org.gabor.graph.layer.Normalization;
import org.gabor.graph.layer.Placeholder;
import org.gabor.graph.layer.Rearrangement;
import org.gabor.graph.layer.Reconstruction;
import org.gabor.graph.layer.Regularization;
import org.gabor.graph.layer.Scaling;
import org.gabor.graph.layer.SlidingWindow;
import org.gabor.graph.layer.SlidingWindow3d;
import org.gabor.graph.layer.Softmax;
import org.gabor.graph.shape.Capsules;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.VideoFeatureMap;

/** Returns the {@link Face} of every layer. Each family of layers has its own table. */
public final class LayerFace {

    private LayerFace() {}

    public static Face of(Layer layer) {
        return switch (layer) {
            case SlidingWindow sliding -> WindowFaces.of(sliding);
            case SlidingWindow3d sliding -> WindowFaces.of(sliding);
            case ConvTranspose2d conv -> WindowFaces.of(conv);
            case AdaptivePooling pool -> WindowFaces.of(pool);
            case Normalization norm -> NormalizationFaces.of(norm);
            case Scaling scaling -> NormalizationFaces.of(scaling);
            case Regularization regularization -> NormalizationFaces.of(regularization);
            case Dense dense -> DenseFaces.of(dense);
            case Rearrangement rearrangement -> RearrangementFaces.of(rearrangement);
            case CapsuleLayer capsules -> CapsuleFaces.of(capsules);
            case Activation(Activation.Function function) -> new Face(Family.ACTIVATION, "act",
                    function.title().toLowerCase(Locale.ROOT) + 1, new Caption(function.title(), ""), CardSize.SMALL,
                    at -> "Applies %s to each of the %s of %s."
                            .formatted(function.title(), count(at.in().size(), "value"), at.source()),
                    function.title());
            case Softmax softmax -> new Face(Family.ACTIVATION, "act", "softmax", new Caption(softmax.type(), ""), CardSize.SMALL,
                    at -> "Turns %s into probabilities that sum to 1.".formatted(count(at.in().size(), "score")), softmax.type());
            case Merge merge -> of(merge);
            case AuxiliaryEnd end -> of(end);
            case Input input -> new Face(Family.SHAPE, "image", input.type(), Caption.of(ShapeText.of(input.shape())),
                    CardSize.SMALL, _ -> entering(input.shape()), input.type());
            case Placeholder unknown -> new Face(Family.OTHER, "other", "layer1",
                    Caption.of(unknown.type() + ", ", "unknown"), CardSize.FULL, _ -> "", "Placeholder");
        };
    }

    private static Face of(Merge merge) {
        return switch (merge) {
            case Add _ -> merge(merge, "add", "add1", at -> "Sums %s of %s, element by element."
                    .formatted(count(at.ins().size(), "input"), ShapeText.of(at.out())));
            case Multiply _ -> merge(merge, "multiply", "mul1", at -> "Multiplies %s to %s, element by element."
                    .formatted(count(at.ins().size(), "input"), ShapeText.of(at.out())));
            case Concat _ -> merge(merge, "merge", "concat1", at -> "Concatenates %s into %s."
                    .formatted(count(at.ins().size(), "input"), ShapeText.of(at.out())));
        };
    }

    private static Face merge(Merge merge, String icon, String name, Face.Sentence sentence) {
        return new Face(Family.MERGE, icon, name, new Caption(merge.type(), ""), CardSize.NARROW, sentence, merge.type());
    }

    private static Face of(AuxiliaryEnd end) {
        String weight = "× " + NumberText.plain(end.weight());
        return switch (end) {
            case AuxiliaryOutput _ -> end(end, "aux1", Caption.of("Auxiliary loss ", weight),
                    at -> "Adds the loss of the %s of %s, times %s, while training."
                            .formatted(count(at.in().size(), "score"), at.source(), NumberText.plain(end.weight())));
            case Reconstruction _ -> end(end, "reconstruction", Caption.of("Pixel loss ", weight),
                    at -> "Adds the squared distance of %s to the image, times %s, while training."
                            .formatted(at.source(), NumberText.plain(end.weight())));
        };
    }

    private static Face end(AuxiliaryEnd end, String name, Caption caption, Face.Sentence sentence) {
        return new Face(Family.OTHER, "branch", name, caption, CardSize.FULL, sentence, end.type());
    }

    private static String entering(Shape shape) {
        return switch (shape) {
            case FeatureMap map -> "Takes images of %d×%d pixels%s.".formatted(map.height(), map.width(),
                    colors(map.channels()));
            case VideoFeatureMap map -> "Takes videos of %s, %d×%d pixels each%s.".formatted(
                    count(map.depth(), "frame"), map.height(), map.width(), colors(map.channels()));
            case Capsules capsules -> "Takes %s.".formatted(count(capsules.count(), "capsule"));
            case Vector(int features) -> "Takes %s.".formatted(count(features, "value"));
        };
    }

    private static String colors(int channels) {
        return channels == 1 ? " in grayscale" : channels == 3 ? " in color" : "";
    }
}
