package org.gabor.app.view.theme;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.image.Image;

/** The app's logo, a Gabor patch. */
public final class AppIcon {

    private AppIcon() {}

    /** In every size a window system may ask for. */
    public static List<Image> all() {
        return Stream.of(16, 24, 32, 48, 64, 128, 256).map(AppIcon::image).toList();
    }

    /** @param size one of 16, 24, 32, 48, 64, 128, 256, 512 px */
    public static Image image(int size) {
        return new Image(Assets.url("icons/app-" + size + ".png"));
    }
}
