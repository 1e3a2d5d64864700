package org.gabor.app.runs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.gabor.engine.files.FileProblem;
import org.gabor.engine.run.FileTree;
import org.gabor.engine.run.RunException;
import org.gabor.engine.run.RunSummary;

/** Runs that come with Gabor, so that there is something to look into at first. */
public final class ExampleRuns {

    private static final String RESOURCES = "/org/gabor/assets/examples/";
    private static final String FILTERS = "alexnet_small";
    private static final List<String> NAMES = List.of(FILTERS, "bn-lenet");
    private static final String PREFIX = "example-";

    /** Its name begins with a dot, so that it isn't listed among the runs. */
    private static final String MARKER = ".examples";

    private ExampleRuns() {}

    /**
     * Copies the examples into the folder of runs once: examples that a person deletes stay deleted.
     *
     * @throws RunException if they can't be written
     */
    public static void install(Path runs) {
        Path marker = runs.resolve(MARKER);
        if (Files.exists(marker)) {
            return;
        }
        try {
            for (String name : NAMES) {
                unpack(name, runs.resolve(PREFIX + name));
            }
            Files.writeString(marker, String.join("\n", NAMES));
        } catch (IOException e) {
            throw new RunException("The example runs cannot be written to %s (%s).".formatted(runs, FileProblem.reason(e)), e);
        }
    }

    /** Whether it is the example with filters worth seeing. */
    public static boolean showsFilters(RunSummary run) {
        return run.example() && run.folder().endsWith(PREFIX + FILTERS);
    }

    /** An example appears complete or not at all. */
    private static void unpack(String name, Path target) throws IOException {
        Path half = target.resolveSibling("." + target.getFileName());
        FileTree.delete(half);
        try (InputStream resource = ExampleRuns.class.getResourceAsStream(RESOURCES + name + ".zip");
                ZipInputStream zip = new ZipInputStream(resource)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = half.resolve(entry.getName());
                if (!entry.isDirectory()) {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                }
            }
        }
        FileTree.delete(target);
        Files.move(half, target);
    }
}
