package org.gabor.app.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The recently opened files, newest first, kept between sessions. */
public final class RecentFiles {

    private static final int MOST = 8;
    private static final String KEY = "recent";

    private final Settings settings;

    public RecentFiles(Settings settings) {
        this.settings = settings;
    }

    /** The files that still exist. */
    public List<Path> list() {
        return settings.get(KEY).orElse("").lines().map(Path::of).filter(Files::isRegularFile).toList();
    }

    public void add(Path file) {
        Path opened = file.toAbsolutePath().normalize();
        settings.put(KEY, Stream.concat(Stream.of(opened), list().stream().filter(known -> !known.equals(opened)))
                .limit(MOST).map(Path::toString).collect(Collectors.joining("\n")));
    }
}
