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

    /**
     * The file that is meant: a typed ending counts. The dialog's kind counts if the name has no known ending, or still is the
     * suggested one.
     */
    static Path named(Path file, String suggested, ExtensionFilter chosen) {
        String name = file.getFileName().toString();
        Optional<FigureFormat> typed = of(file);
        if (typed.isPresent() && !name.equals(suggested)) {
            return file;
        }
        FigureFormat kind = Stream.of(values())
                .filter(format -> chosen != null && chosen.getExtensions().contains("*" + format.ending())).findFirst()
                .or(() -> typed).orElse(PNG);
        String stem = typed.map(known -> name.substring(0, name.length() - known.ending().length())).orElse(name);
        return file.resolveSibling(stem + kind.ending());
    }
}
