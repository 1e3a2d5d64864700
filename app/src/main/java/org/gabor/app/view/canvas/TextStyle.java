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

    /** Inter's height of capitals, as a share of its size. */
    private static final double CAPITALS = 0.727;

    private final Font font;

    TextStyle(Font font) {
        this.font = font;
    }

    Font font() {
        return font;
    }

    /** From the middle of a line of text down to its baseline, in px. */
    double drop() {
        return font.getSize() * CAPITALS / 2;
    }
}
