package org.gabor.app.view.figure;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.stage.FileChooser.ExtensionFilter;

/** The kinds of files that a figure can be saved as. */
enum FigureFormat {

    PNG("PNG image, twice the size"), SVG("SVG drawing"), PDF("PDF document");

    private final String title;

    FigureFormat(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** The end of a file's name: {@code .png}. */
    String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /** The format that a file's name ends with. */
    static Optional<FigureFormat> of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(format -> name.endsWith(format.ending())).findFirst();
    }

    /** The file with the ending of the kind that was chosen in the dialog, which may disagree with the typed or suggested one. */
    static Path named(Path file, ExtensionFilter chosen) {
        Optional<FigureFormat> kind = Stream.of(values())
                .filter(format -> chosen != null && chosen.getExtensions().contains("*" + format.ending())).findFirst();
        String name = file.getFileName().toString();
        return kind.filter(format -> !format.equals(of(file).orElse(null))).map(format -> file.resolveSibling(
                of(file).map(other -> name.substring(0, name.length() - other.ending().length())).orElse(name) + format.ending()))
                .orElse(file);
    }
}
