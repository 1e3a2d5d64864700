package org.gabor.engine.train;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gabor.engine.weights.Tensor;

/** Remembers the last checkpoint. */
final class LastCheckpoint implements CheckpointStore {

    private Optional<Checkpoint> checkpoint = Optional.empty();

    @Override
    public String write(Checkpoint latest) {
        checkpoint = Optional.of(new Checkpoint(latest.epoch(), latest.progress(), copy(latest.parameters()),
                copy(latest.optimizer()), latest.normalization(), latest.precision()));
        return "memo";
    }

    @Override
    public void keep(Checkpoint epoch) {}

    @Override
    public Optional<Checkpoint> latest() {
        return checkpoint;
    }

    private static Map<String, Tensor> copy(Map<String, Tensor> tensors) {
        return tensors.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                tensor -> new Tensor(tensor.getValue().dims(), tensor.getValue().values())));
    }
}
