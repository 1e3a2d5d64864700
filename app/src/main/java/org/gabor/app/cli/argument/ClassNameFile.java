package org.gabor.app.cli.argument;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads class names from a file, one per line. */
public final class ClassNameFile {

    private ClassNameFile() {}

    /** Throws {@link UsageError} if the file can't be read or has a different number of names. */
    public static List<String> read(Path file, int classes) {
        try {
            List<String> names = Files.readAllLines(file);
            if (names.size() != classes) {
                throw new UsageError(
                        "%s names %,d classes, but the network has %,d outputs.".formatted(file, names.size(), classes));
            }
            return names;
        } catch (CharacterCodingException binary) {
            throw new UsageError("%s is not a list of names: it is not text.".formatted(file));
        } catch (IOException unreadable) {
            throw new UsageError(
                    "The names in %s cannot be read: check that the file exists and is readable.".formatted(file));
        }
    }
}
