package org.gabor.app.runs.recipe;

import static org.gabor.app.runs.recipe.TransformKind.CROP;
import static org.gabor.app.runs.recipe.TransformKind.ERASING;
import static org.gabor.app.runs.recipe.TransformKind.FLIP;
import static org.gabor.app.runs.recipe.TransformKind.JITTER;
import static org.gabor.app.runs.recipe.TransformKind.RESIZED_CROP;

import java.util.EnumSet;
import java.util.Set;

/** Augmentations that people choose as a whole. */
public enum AugmentationPreset {
    NONE("None", Set.of()),
    FLIP_AND_CROP("Flip and crop", EnumSet.of(CROP, FLIP)),
    FULL("Full", EnumSet.of(RESIZED_CROP, FLIP, JITTER, ERASING)),
    CUSTOM("Custom…", Set.of());

    private final String title;
    private final Set<TransformKind> kinds;

    AugmentationPreset(String title, Set<TransformKind> kinds) {
        this.title = title;
        this.kinds = Set.copyOf(kinds);
    }

    public String title() {
        return title;
    }

    /** What it does, each in the usual measure. */
    Set<TransformKind> kinds() {
        return kinds;
    }
}
