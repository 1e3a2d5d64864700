package org.gabor.app.view.figure;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import org.gabor.engine.files.AtomicFile;
import org.gabor.engine.files.FileProblem;

/**
 * Saves an image as a PNG file.
 *
 * @param ask asks for the file, with a suggested name; empty if the user cancels
 */
public record FigureFile(Function<String, Optional<Path>> ask) {

    private static final String ENDING = ".png";

    /** Writes the whole file or nothing. Returns a sentence for the user; empty if they cancel. */
    public String save(String name, Image image) {
        return ask.apply(name + ENDING).map(FigureFile::withEnding).map(file -> write(image, file)).orElse("");
    }

    /** The content is always PNG, and so is the name. */
    private static Path withEnding(Path file) {
        String name = file.getFileName().toString();
        return name.toLowerCase(Locale.ROOT).endsWith(ENDING) ? file : file.resolveSibling(name + ENDING);
    }

    private static String write(Image image, Path file) {
        try {
            AtomicFile.write(file, target -> {
                // ImageIO prints a stack trace if it opens the file itself and fails.
                try (OutputStream png = Files.newOutputStream(target)) {
                    ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", png);
                }
            });
            return "Saved %s".formatted(file.getFileName());
        } catch (IOException unwritable) {
            return "The figure cannot be written to %s (%s): choose another folder.".formatted(file,
                    FileProblem.reason(unwritable));
        }
    }
}
