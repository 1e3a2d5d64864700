package org.gabor.app.view.look.landscape;

import javafx.scene.paint.Color;
import org.gabor.engine.probe.EmbeddedImages;

/** What the colour of a point says. */
enum Coloring {
    TRUE("True class") {
        @Override
        Color of(EmbeddedImages images, int point) {
            return ClassColors.of(images.labels()[point]);
        }
    },
    PREDICTED("Predicted class") {
        @Override
        Color of(EmbeddedImages images, int point) {
            return images.predicted().length == 0 ? NEITHER : ClassColors.of(images.predicted()[point]);
        }
    },
    CORRECT("Correct or not") {
        @Override
        Color of(EmbeddedImages images, int point) {
            return images.predicted().length == 0 ? NEITHER
                    : images.predicted()[point] == images.labels()[point] ? RIGHT : WRONG;
        }
    };

    private static final Color NEITHER = Color.web("#6b7b93");
    private static final Color RIGHT = Color.web("#2f81d6");
    private static final Color WRONG = Color.web("#cf222e");

    private final String title;

    Coloring(String title) {
        this.title = title;
    }

    abstract Color of(EmbeddedImages images, int point);

    @Override
    public String toString() {
        return title;
    }
}
