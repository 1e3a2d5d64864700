package org.gabor.engine.data.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Files that were found but can't be used. */
final class SkippedFiles {

    private static final int NAMED = 3;
    private static final int LISTED = 1_000;
    private static final int LONGEST = 80;

    private final Path root;
    private final List<String> first = new ArrayList<>();
    private int count;

    SkippedFiles(Path root) {
        this.root = root;
    }

    /** Notes that {@code file} is left out because it {@code is cut short}, say. */
    void add(Path file, String clause) {
        count++;
        if (first.size() < LISTED) {
            first.add("%s %s".formatted(shortened(root.relativize(file).toString()), clause));
        }
    }

    /** Their number and what is wrong with the first few; empty if there are none. */
    Optional<String> sentence() {
        if (count == 0) {
            return Optional.empty();
        }
        String reasons = first.stream().limit(NAMED).collect(Collectors.joining(", "));
        String more = count > NAMED ? " and %,d more".formatted(count - NAMED) : "";
        return Optional.of(count == 1 ? "1 file or folder is left out: %s".formatted(reasons)
                : "%,d files or folders are left out: %s%s".formatted(count, reasons, more));
    }

    /** For the log: all of them, up to a limit. */
    String all() {
        return "%,d left out of %s:%n%s".formatted(count, root, String.join(System.lineSeparator(), first));
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST ? name : "%s…%s".formatted(name.substring(0, LONGEST / 2),
                name.substring(name.length() - LONGEST / 2));
    }
}
