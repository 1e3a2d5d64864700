package org.gabor.app.view.look.landscape;

import javafx.scene.paint.Color;

/** A colour for each class: ten distinct ones, then hues. */
final class ClassColors {

    private static final Color[] TEN = {
        Color.web("#2f81d6"), Color.web("#6b7b93"), Color.web("#8957c9"), Color.web("#d453a5"), Color.web("#1a8f8a"),
        Color.web("#bf9f12"), Color.web("#e08a1e"), Color.web("#56ab39"), Color.web("#a2683d"), Color.web("#1f7a4d")
    };
    private static final double GOLDEN_ANGLE = 137.508;

    private ClassColors() {}

    static Color of(int index) {
        return index < TEN.length ? TEN[index] : Color.hsb(index * GOLDEN_ANGLE % 360, 0.6, 0.75);
    }
}
