package org.gabor.app.view.theme;

import java.util.Locale;
import org.gabor.app.editor.face.Family;

/** Under which name style sheets know a layer family. */
public final class FamilyStyle {

    private FamilyStyle() {}

    /** The style class that sets the family's ink, line and tint. */
    public static String of(Family family) {
        return "family-" + family.name().toLowerCase(Locale.ROOT);
    }
}
