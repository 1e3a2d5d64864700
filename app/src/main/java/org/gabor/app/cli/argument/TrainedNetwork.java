package org.gabor.app.cli.argument;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gabor.app.runs.RunClasses;
import org.gabor.engine.compute.params.Parameters;
import org.gabor.engine.data.Normalization;
import org.gabor.engine.train.Transfer;
import org.gabor.engine.weights.Safetensors;
import org.gabor.engine.weights.WeightsException;
import org.gabor.graph.model.Graph;

/**
 * A network and its trained weights.
 *
 * @param classes the names of its classes; empty if unknown
 */
public record TrainedNetwork(Graph graph, Path file, Safetensors weights, List<String> classes) {

    /** Throws {@link UsageError} if the weights don't exist, or if their network is unknown. */
    public static TrainedNetwork find(Optional<Graph> named, String weights) {
        WeightsArgument found = WeightsArgument.find(weights);
        Graph network = named.or(() -> found.run().map(run -> run.spec().network())).orElseThrow(() -> new UsageError(
                "Name the network that the weights are for: gabor predict NET --weights %s".formatted(weights)));
        return new TrainedNetwork(network, found.file(), read(found.file()), found.run().map(RunClasses::of).orElse(List.of()));
    }

    private static Safetensors read(Path file) {
        try {
            return Safetensors.read(file);
        } catch (WeightsException unreadable) {
            throw new JobFailure(unreadable.getMessage());
        }
    }

    /** Throws {@link UsageError} if the weights lack one of the network's tensors. */
    public void copyTo(Parameters parameters) {
        Transfer transfer = Transfer.copy(weights.tensors(), parameters);
        transfer.misfit().ifPresent(misfit -> {
            throw new UsageError("The weights in %s are not those of \"%s\": %s; %s."
                    .formatted(file, graph.name(), misfit, transfer.summary()));
        });
    }

    /** The normalization of the training images, if it is stored with the weights. */
    public Optional<Normalization> normalization() {
        try {
            return Optional.ofNullable(weights.metadata().get("normalization")).map(Normalization::parse);
        } catch (IllegalArgumentException damaged) {
            throw new JobFailure("The normalization in %s is unreadable: give it with --normalize."
                    .formatted(file));
        }
    }
}
