package org.gabor.app.runs.recipe;

import java.util.Set;

/** Augmentations that people choose as a whole. */
public enum AugmentationPreset {
    NONE("None", Set.of()),
    FLIP_AND_CROP("Flip and crop", Set.of("crop", "flip")),
    FULL("Full", Set.of("resized-crop", "flip", "jitter", "erase")),
    CUSTOM("Custom…", Set.of());

    private final String title;
    private final Set<String> transforms;

    AugmentationPreset(String title, Set<String> transforms) {
        this.title = title;
        this.transforms = transforms;
    }

    public String title() {
        return title;
    }

    /** The names of its transforms, each with the usual values. */
    Set<String> transforms() {
        return transforms;
    }
}
