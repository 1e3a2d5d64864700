package org.gabor.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gabor.engine.compute.params.Parameters;
import org.gabor.engine.data.DataSource;
import org.gabor.engine.data.Normalization;
import org.gabor.engine.data.catalog.DataCatalog;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.train.Transfer;
import org.gabor.engine.weights.Safetensors;
import org.gabor.engine.weights.WeightsException;
import org.gabor.graph.model.Graph;

/**
 * A network and its trained weights.
 *
 * @param classes the names of its classes; empty if unknown
 */
record TrainedNetwork(Graph graph, Path file, Safetensors weights, List<String> classes) {

    /** Throws {@link UsageError} if the weights don't exist, or if their network is unknown. */
    static TrainedNetwork find(Optional<Graph> named, String weights) {
        if (Files.isRegularFile(Path.of(weights))) {
            Graph network = named.orElseThrow(() -> new UsageError(
                    "Name the network that the weights are for: gabor predict NET --weights %s".formatted(weights)));
            return new TrainedNetwork(network, Path.of(weights), read(Path.of(weights)), List.of());
        }
        if (weights.endsWith(".safetensors")) {
            throw new UsageError("There is no file %s: check the name of the weights.".formatted(weights));
        }
        RunFolder run = RunArgument.find(weights);
        Path file = run.weights().orElseThrow(() -> new JobFailure(
                "The run in %s has no weights yet: it has saved no checkpoint.".formatted(run.path())));
        List<String> classes = DataCatalog.find(run.spec().data().id()).map(DataSource::classes).orElse(List.of());
        return new TrainedNetwork(named.orElse(run.spec().network()), file, read(file), classes);
    }

    private static Safetensors read(Path file) {
        try {
            return Safetensors.read(file);
        } catch (WeightsException unreadable) {
            throw new JobFailure(unreadable.getMessage());
        }
    }

    /** Throws {@link UsageError} if the weights lack one of the network's tensors. */
    void copyTo(Parameters parameters) {
        Transfer transfer = Transfer.copy(weights.tensors(), parameters);
        transfer.misfit().ifPresent(misfit -> {
            throw new UsageError("The weights in %s are not those of \"%s\": %s; %s."
                    .formatted(file, graph.name(), misfit, transfer.summary()));
        });
    }

    /** The normalization of the training images, if it is stored with the weights. */
    Optional<Normalization> normalization() {
        try {
            return Optional.ofNullable(weights.metadata().get("normalization")).map(Normalization::parse);
        } catch (IllegalArgumentException damaged) {
            throw new JobFailure("The normalization in %s is unreadable: give it with --normalize."
                    .formatted(file));
        }
    }
}
