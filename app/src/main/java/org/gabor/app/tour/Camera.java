package org.gabor.app.tour;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.gabor.app.view.theme.Theme;
import org.gabor.app.view.theme.ThemeManager;

/** Takes pictures of the window in both themes, numbered in the order of the tour. */
final class Camera {

    private final Scene scene;
    private final ThemeManager themes;
    private final Path folder;
    private final Consumer<String> progress;
    private int images;

    /** @param progress receives one line per picture */
    Camera(Scene scene, ThemeManager themes, Path folder, Consumer<String> progress) {
        this.scene = scene;
        this.themes = themes;
        this.folder = folder;
        this.progress = progress;
    }

    /** Writes {@code 03-name-light.png} and {@code 03-name-dark.png}. */
    void shoot(String name, String caption) {
        images++;
        for (Theme theme : Theme.values()) {
            Path file = folder.resolve("%02d-%s-%s.png".formatted(images, name, theme.name().toLowerCase(Locale.ROOT)));
            write(Visitor.see(() -> snapshot(theme)), file);
        }
        progress.accept("%2d  %s".formatted(images, caption));
    }

    private WritableImage snapshot(Theme theme) {
        themes.choose(theme);
        return scene.snapshot(null);
    }

    private static void write(WritableImage image, Path file) {
        try {
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        } catch (IOException unwritable) {
            throw new TourException("The picture " + file + " cannot be written; is there room on the disk?", unwritable);
        }
    }
}
