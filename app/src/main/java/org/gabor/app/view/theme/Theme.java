package org.gabor.app.view.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;

/** The two themes of the window. */
public enum Theme {
    LIGHT("gabor-light.css"),
    DARK("gabor-dark.css");

    private final String palette;
    private final Colors colors;

    Theme(String palette) {
        this.palette = "css/" + palette;
        this.colors = Colors.parse(Assets.text(this.palette));
    }

    /** Every colour of this theme, for painters. */
    public Colors colors() {
        return colors;
    }

    public Theme other() {
        return switch (this) {
            case LIGHT -> DARK;
            case DARK -> LIGHT;
        };
    }

    /** The AtlantaFX theme on which it is based. */
    String userAgentStylesheet() {
        return switch (this) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK -> new PrimerDark().getUserAgentStylesheet();
        };
    }

    /** Gabor's sheets on top: this theme's colours, then the rules that look them up. */
    List<String> stylesheets() {
        return List.of(Assets.url(palette), Assets.url("css/gabor.css"), Assets.url("css/controls.css"));
    }
}
