package org.gabor.app.cli.argument;

import java.nio.file.Files;
import java.nio.file.Path;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.run.UserFolders;

/** The run named on the command line: a folder, or a name in the run list. */
public final class RunArgument {

    public static final String HELP = "A run's folder, or its name among your runs.";

    private RunArgument() {}

    /** Whether there is a folder of that name, here or among the runs. */
    public static boolean exists(String name) {
        return Files.isDirectory(Path.of(name)) || Files.isDirectory(UserFolders.runs().resolve(name));
    }

    public static RunFolder find(String name) {
        Path here = Path.of(name);
        Path own = UserFolders.runs().resolve(name);
        if (Files.isDirectory(here)) {
            return RunFolder.open(here);
        }
        if (Files.isDirectory(own)) {
            return RunFolder.open(own);
        }
        throw new UsageError("There is no run \"%s\": neither a folder of that name nor one in %s.".formatted(
                name, UserFolders.runs()));
    }
}
