package org.gabor.engine.inspect;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.gabor.engine.compute.params.Parameters;
import org.gabor.engine.data.Normalization;
import org.gabor.engine.run.RunException;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.train.Transfer;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.engine.weights.Safetensors;
import org.gabor.engine.weights.WeightsException;

/**
 * Writes weights into a network: drawn ones, and over them those of a file, if there is one.
 *
 * @param path of the weights file or the run; empty for the initial weights
 * @param file its content
 */
record NetworkWeights(TrainingSpec spec, Optional<Path> path, Optional<Safetensors> file) implements Consumer<Parameters> {

    /** Throws {@link ProbeException} if the file can't be read. */
    static NetworkWeights of(TrainingSpec spec, WeightsSource source) {
        return switch (source) {
            case WeightsSource.Initial() -> initial(spec);
            case WeightsSource.OfFile(String file) -> ofFile(spec, Path.of(file));
            case WeightsSource.OfEpoch(String run, int epoch) ->
                    new NetworkWeights(spec, Optional.of(Path.of(run)), Optional.of(read(Path.of(run), epoch)));
        };
    }

    private static NetworkWeights initial(TrainingSpec spec) {
        return spec.start().flatMap(start -> start.weights()).map(file -> ofFile(spec, Path.of(file)))
                .orElseGet(() -> new NetworkWeights(spec, Optional.empty(), Optional.empty()));
    }

    private static NetworkWeights ofFile(TrainingSpec spec, Path file) {
        return new NetworkWeights(spec, Optional.of(file), Optional.of(read(file)));
    }

    private static Safetensors read(Path file) {
        try {
            return Safetensors.read(file);
        } catch (WeightsException unreadable) {
            throw new ProbeException(unreadable.getMessage());
        }
    }

    private static Safetensors read(Path run, int epoch) {
        try {
            return RunFolder.open(run).epochs().read(epoch).orElseThrow(() -> new ProbeException(
                    "The run no longer has the weights of epoch %d: choose another epoch.".formatted(epoch)));
        } catch (RunException unreadable) {
            throw new ProbeException(unreadable.getMessage());
        }
    }

    /** The normalization in the file's metadata. */
    Optional<Normalization> normalization() {
        try {
            return file.flatMap(content -> Normalization.of(content.metadata()));
        } catch (IllegalArgumentException damaged) {
            throw new ProbeException("The normalization in the weights file is damaged: %s".formatted(damaged.getMessage()));
        }
    }

    /** Throws {@link ProbeException} if no tensor of the file fits. */
    @Override
    public void accept(Parameters parameters) {
        spec.recipe().initializer().initialize(parameters);
        file.ifPresent(content -> {
            Transfer transfer = Transfer.copy(content.tensors(), parameters);
            transfer.misfit().ifPresent(misfit -> {
                throw new ProbeException("The weights in %s are not those of \"%s\": %s; %s."
                        .formatted(path.orElseThrow(), spec.network().name(), misfit, transfer.summary()));
            });
        });
    }
}
