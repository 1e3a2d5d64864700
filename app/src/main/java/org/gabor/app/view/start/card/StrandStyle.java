package org.gabor.app.view.start.card;

import org.gabor.app.editor.face.Family;
import org.gabor.app.view.theme.FamilyStyle;
import org.gabor.zoo.about.Strand;

/** The colour of a strand: a layer family's colour, with hues as far apart as possible. */
public final class StrandStyle {

    private StrandStyle() {}

    /** The style class that sets {@code -g-icon} to the strand's ink. */
    public static String of(Strand strand) {
        return FamilyStyle.of(family(strand));
    }

    private static Family family(Strand strand) {
        return switch (strand) {
            case SPATIAL -> Family.CONVOLUTION;
            case DEPTH -> Family.DENSE;
            case WIDTH -> Family.ACTIVATION;
            case MULTI_PATH -> Family.NORMALISATION;
            case EFFICIENCY -> Family.MERGE;
        };
    }
}
