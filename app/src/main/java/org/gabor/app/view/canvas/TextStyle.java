package org.gabor.app.view.canvas;

import javafx.scene.text.Font;
import org.gabor.app.view.theme.Fonts;

/** The canvas's text roles. */
enum TextStyle {
    TITLE(Fonts.semiBold(13)),
    SMALL_TITLE(Fonts.medium(13)),
    FRAME(Fonts.semiBold(12)),
    DETAIL(Fonts.regular(11)),
    UNKNOWN(Fonts.semiBold(15));

    /** Inter's cap height as a fraction of its font size. */
    private static final double CAPITALS = 0.727;

    private final Font font;

    TextStyle(Font font) {
        this.font = font;
    }

    Font font() {
        return font;
    }

    /** The distance from the middle of a line of text down to its baseline, in px. */
    double drop() {
        return font.getSize() * CAPITALS / 2;
    }
}
