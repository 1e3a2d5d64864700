package org.gabor.app.view.figure;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import org.gabor.app.figure.PdfFile;
import org.gabor.app.figure.SvgFile;
import org.gabor.engine.files.AtomicFile;
import org.gabor.engine.files.FileProblem;

/** Writes figures to files: the whole file or nothing. */
public final class FigureFile {

    private FigureFile() {}

    /** Writes a figure in the format that the file's name ends with, PNG without one. Returns a sentence for the user. */
    static String write(Path chosen, FigureMenu figure) {
        FigureFormat format = FigureFormat.of(chosen).orElse(FigureFormat.PNG);
        Path file = withEnding(chosen, format);
        return switch (format) {
            case PNG -> write(figure.image(), file);
            case SVG -> write(file, out -> SvgFile.write(figure.drawing(false), out));
            case PDF -> write(file, out -> PdfFile.write(figure.drawing(true), out));
        };
    }

    /** Writes an image as a PNG file. Returns a sentence for the user. */
    public static String writePng(Image image, Path file) {
        return write(image, withEnding(file, FigureFormat.PNG));
    }

    /** The name says what the file contains. */
    private static Path withEnding(Path file, FigureFormat format) {
        return FigureFormat.of(file).filter(format::equals).isPresent() ? file
                : file.resolveSibling(file.getFileName() + format.ending());
    }

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private static String write(Image image, Path file) {
        // ImageIO prints a stack trace if it opens the file itself and fails.
        return write(file, out -> ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", out));
    }

    private static String write(Path file, Content content) {
        try {
            AtomicFile.write(file, target -> {
                try (OutputStream out = Files.newOutputStream(target)) {
                    content.write(out);
                }
            });
            return "Saved %s".formatted(file.getFileName());
        } catch (IOException unwritable) {
            return "The figure cannot be written to %s (%s): choose another folder.".formatted(file,
                    FileProblem.reason(unwritable));
        }
    }
}
