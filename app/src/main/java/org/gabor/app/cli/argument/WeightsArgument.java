package org.gabor.app.cli.argument;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gabor.engine.run.RunFolder;

/**
 * The weights named on the command line: a safetensors file, or a run.
 *
 * @param file of the weights
 * @param run whose weights these are; empty for a file
 */
public record WeightsArgument(Path file, Optional<RunFolder> run) {

    /** Throws {@link UsageError} if there are no such weights, {@link JobFailure} if the run has none yet. */
    public static WeightsArgument find(String weights) {
        if (Files.isRegularFile(Path.of(weights))) {
            return new WeightsArgument(Path.of(weights), Optional.empty());
        }
        if (weights.endsWith(".safetensors")) {
            throw new UsageError("There is no file %s: check the name of the weights.".formatted(weights));
        }
        RunFolder run = RunArgument.find(weights);
        Path file = run.weights().orElseThrow(() -> new JobFailure(
                "The run in %s has no weights yet: it has saved no checkpoint.".formatted(run.path())));
        return new WeightsArgument(file, Optional.of(run));
    }
}
