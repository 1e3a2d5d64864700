package org.gabor.app.view.look.mistakes;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import org.gabor.engine.files.AtomicFile;
import org.gabor.engine.files.FileProblem;

/**
 * Saves a page of the gallery as a PNG file.
 *
 * @param ask asks for the file, with a suggested name; empty if the user cancels
 */
record PageExport(Function<String, Optional<Path>> ask) {

    private static final String NAME = "mistakes.png";

    /** Writes the whole file or nothing. Returns a sentence for the user; empty if they cancel. */
    String save(Image page) {
        return ask.apply(NAME).map(file -> write(page, file)).orElse("");
    }

    private static String write(Image page, Path file) {
        try {
            AtomicFile.write(file, target -> {
                // ImageIO prints a stack trace if it opens the file itself and fails.
                try (OutputStream png = Files.newOutputStream(target)) {
                    ImageIO.write(SwingFXUtils.fromFXImage(page, null), "png", png);
                }
            });
            return "Saved %s".formatted(file.getFileName());
        } catch (IOException unwritable) {
            return "The page cannot be written to %s (%s): choose another folder.".formatted(file,
                    FileProblem.reason(unwritable));
        }
    }
}
