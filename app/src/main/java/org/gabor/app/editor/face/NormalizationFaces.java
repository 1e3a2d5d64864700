package org.gabor.app.editor.face;

import static org.gabor.app.editor.face.Words.count;

import org.gabor.app.editor.face.Face.Caption;
import org.gabor.app.editor.face.Face.Sentence;
import org.gabor.app.text.NumberText;
import org.gabor.graph.layer.BatchNorm;
import org.gabor.graph.layer.ChannelAffine;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.GlobalResponseNorm;
import org.gabor.graph.layer.GroupNorm;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.LayerNorm;
import org.gabor.graph.layer.LayerNorm2d;
import org.gabor.graph.layer.LayerScale;
import org.gabor.graph.layer.LocalResponseNorm;
import org.gabor.graph.layer.Normalization;
import org.gabor.graph.layer.Regularization;
import org.gabor.graph.layer.Scale;
import org.gabor.graph.layer.Scaling;
import org.gabor.graph.layer.StochasticDepth;
import org.gabor.graph.shape.Vector;

/** Faces of normalization, scaling and regularization layers. */
final class NormalizationFaces {

    private NormalizationFaces() {}

    static Face of(Normalization norm) {
        return switch (norm) {
            case BatchNorm _ -> norm(norm, "bn1", new Caption("Batch norm", ""),
                    at -> "Normalizes each of the %s of %s over the batch."
                            .formatted(count(at.channels(), at.in() instanceof Vector ? "value" : "channel"), at.source()));
            case LayerNorm _ -> norm(norm, "norm1", new Caption("Layer norm", ""),
                    at -> "Normalizes the %s of %s together.".formatted(count(at.in().size(), "value"), at.source()));
            case LayerNorm2d _ -> norm(norm, "norm1", new Caption("Layer norm", ""),
                    at -> "Normalizes the %s of each pixel of %s.".formatted(count(at.channels(), "channel"), at.source()));
            case GroupNorm(int groups, _) -> norm(norm, "norm1", Caption.of("Group norm, ", count(groups, "group")),
                    at -> "Normalizes %s of %s of %s, each on its own.".formatted(
                            count(groups, "group"), count(at.channels() / groups, "channel"), at.source()));
            case LocalResponseNorm lrn -> norm(norm, "norm1", Caption.of("LRN ", "over " + count(lrn.size(), "channel")),
                    at -> "Divides each value of %s by a measure of %s at its pixel."
                            .formatted(at.source(), count(lrn.size(), "channel")));
            case GlobalResponseNorm _ -> norm(norm, "grn1", new Caption("Global response norm", ""),
                    at -> "Scales each of the %s of %s by its strength over the whole map, relative to the others."
                            .formatted(count(at.channels(), "channel"), at.source()));
        };
    }

    static Face of(Scaling scaling) {
        return switch (scaling) {
            case Scale(double factor) -> small(scaling, "norm", "scale1", Caption.of("× " + NumberText.plain(factor)),
                    at -> "Multiplies the %s of %s by %s."
                            .formatted(count(at.in().size(), "value"), at.source(), NumberText.plain(factor)));
            case LayerScale(double initial) -> small(scaling, "norm", "scale1", Caption.of("from " + NumberText.plain(initial)),
                    at -> "Multiplies each of the %s of %s by its own factor."
                            .formatted(count(at.channels(), "channel"), at.source()));
            case ChannelAffine _ -> small(scaling, "norm", "affine1", new Caption("Coefficient and bias", ""),
                    at -> "Multiplies each of the %s of %s by its own factor and adds its own bias."
                            .formatted(count(at.channels(), "channel"), at.source()));
        };
    }

    static Face of(Regularization regularization) {
        return switch (regularization) {
            case Dropout(double p) -> small(regularization, "drop", "dropout1", Caption.of("p = " + NumberText.plain(p)),
                    at -> "Drops each of the %s of %s with probability %s while training."
                            .formatted(count(at.in().size(), "value"), at.source(), NumberText.plain(p)));
            case StochasticDepth(double p) -> small(regularization, "drop", "droppath1", Caption.of("p = " + NumberText.plain(p)),
                    at -> "Drops the whole output of %s for a sample with probability %s while training."
                            .formatted(at.source(), NumberText.plain(p)));
        };
    }

    private static Face norm(Layer layer, String name, Caption caption, Sentence sentence) {
        return new Face(Family.NORMALISATION, "norm", name, caption, CardSize.FULL, sentence, layer.type());
    }

    private static Face small(Layer layer, String icon, String name, Caption caption, Sentence sentence) {
        return new Face(Family.NORMALISATION, icon, name, caption, CardSize.SMALL, sentence, layer.type());
    }
}
