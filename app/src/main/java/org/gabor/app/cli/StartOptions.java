package org.gabor.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gabor.app.cli.argument.UsageError;
import org.gabor.app.runs.recipe.Freezing;
import org.gabor.app.runs.recipe.WeightsFile;
import org.gabor.app.runs.recipe.WeightsMatch;
import org.gabor.engine.train.spec.FineTuning;
import org.gabor.graph.analysis.Inference;
import picocli.CommandLine.Option;

/** What training starts from: weights, and parameters that stay. */
final class StartOptions {

    @Option(names = "--from", paramLabel = "FILE",
            description = "Start from the weights in a safetensors file, as far as their names and shapes fit.")
    private Path weights;

    /**
     * Throws {@link UsageError} if the file does not fit or no parameter has such a name.
     *
     * @param names patterns of the parameters that stay as they are
     */
    Optional<FineTuning> start(Inference network, List<String> names) {
        Freezing.of(network, names).problem().ifPresent(problem -> {
            throw new UsageError(problem);
        });
        return weights == null && names.isEmpty() ? Optional.empty()
                : Optional.of(new FineTuning(Optional.ofNullable(weights).map(file -> file.toAbsolutePath().toString()), names));
    }

    /** What is loaded and what stays, a sentence each; throws {@link UsageError} if nothing in the file fits. */
    List<String> summary(Inference network, List<String> names) {
        String frozen = Freezing.of(network, names).sentence();
        return weights == null ? lines(frozen) : lines(match(network), frozen);
    }

    private String match(Inference network) {
        if (!Files.isRegularFile(weights)) {
            throw new UsageError("There is no file %s: check the name of the weights.".formatted(weights));
        }
        return switch (WeightsFile.read(weights)) {
            case WeightsFile.Tensors(var shapes) -> {
                WeightsMatch match = WeightsMatch.of(network, shapes);
                if (match.loaded() == 0) {
                    throw new UsageError("%s: %s".formatted(weights, match.sentence()));
                }
                yield match.sentence();
            }
            case WeightsFile.Unreadable(String sentence) -> throw new UsageError(sentence);
            case WeightsFile.Unread _ -> "";
        };
    }

    private static List<String> lines(String... sentences) {
        return List.of(sentences).stream().filter(sentence -> !sentence.isEmpty()).toList();
    }
}
