package org.gabor.app.view.theme;

import java.util.List;
import javafx.scene.text.Font;

/** The bundled Inter in three weights, for painters; style sheets name the same families. Digits have equal width. */
public final class Fonts {

    static {
        List.of("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf")
                .forEach(file -> Font.loadFont(Assets.url("fonts/" + file), 13));
    }

    private Fonts() {}

    public static Font regular(double size) {
        return Font.font("Inter", size);
    }

    public static Font medium(double size) {
        return Font.font("Inter Medium", size);
    }

    public static Font semiBold(double size) {
        return Font.font("Inter SemiBold", size);
    }

    /** Makes the families known to style sheets by running the initializer above. */
    static void load() {}
}
