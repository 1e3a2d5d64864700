package org.gabor.app.editor.face;

import static org.gabor.app.editor.face.Words.classes;
import static org.gabor.app.editor.face.Words.count;

import org.gabor.app.editor.face.Face.Caption;
import org.gabor.app.editor.face.Face.Sentence;
import org.gabor.graph.layer.Dense;
import org.gabor.graph.layer.EuclideanRbf;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.Linear2d;

/** Faces of layers whose every output depends on every input. */
final class DenseFaces {

    private DenseFaces() {}

    static Face of(Dense dense) {
        return switch (dense) {
            case Linear(int units, _) -> face(dense, "fc1", Caption.of("Linear, ", count(units, "unit")),
                    at -> "Computes %s of the %s of %s."
                            .formatted(count(units, "weighted sum"), count(at.in().size(), "value"), at.source()));
            case Linear2d(int units, _) -> face(dense, "fc1", Caption.of("Linear2d, ", count(units, "unit")),
                    at -> "Computes %s of the %s at each pixel of %s."
                            .formatted(count(units, "weighted sum"), count(at.channels(), "channel"), at.source()));
            case EuclideanRbf(int classes) -> face(dense, "rbf", Caption.of("RBF, ", classes(classes)),
                    at -> "Scores %s by how near the %s of %s are to fixed patterns."
                            .formatted(classes(classes), count(at.in().size(), "value"), at.source()));
        };
    }

    private static Face face(Dense dense, String name, Caption caption, Sentence sentence) {
        return new Face(Family.DENSE, "dense", name, caption, CardSize.FULL, sentence, dense.type());
    }
}
