package org.gabor.app.view.theme;

import java.util.Locale;
import org.gabor.app.editor.face.Family;

/** The name of a layer family in style sheets. */
public final class FamilyStyle {

    private FamilyStyle() {}

    /** The style class that sets the family's ink, line and tint. */
    public static String of(Family family) {
        return "family-" + family.name().toLowerCase(Locale.ROOT);
    }
}
