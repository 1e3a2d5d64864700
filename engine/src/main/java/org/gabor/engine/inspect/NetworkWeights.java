package org.gabor.engine.inspect;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.gabor.engine.compute.params.Initializer;
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
 * @param file the content of the weights file; empty for the initial weights
 */
record NetworkWeights(TrainingSpec spec, Optional<Safetensors> file) implements Consumer<Parameters> {

    /** Throws {@link ProbeException} if the file can't be read. */
    static NetworkWeights of(TrainingSpec spec, WeightsSource source) {
        return new NetworkWeights(spec, switch (source) {
            case WeightsSource.Initial() -> spec.start().flatMap(start -> start.weights()).map(Path::of)
                    .map(NetworkWeights::read);
            case WeightsSource.OfFile(String path) -> Optional.of(read(Path.of(path)));
            case WeightsSource.OfEpoch(String run, int epoch) -> Optional.of(read(Path.of(run), epoch));
        });
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
        new Initializer(spec.recipe().initialization(), spec.recipe().seed()).initialize(parameters);
        file.ifPresent(content -> {
            Transfer transfer = Transfer.copy(content.tensors(), parameters);
            transfer.misfit().ifPresent(misfit -> {
                throw new ProbeException("The weights are not those of \"%s\": %s; %s."
                        .formatted(spec.network().name(), misfit, transfer.summary()));
            });
        });
    }
}
