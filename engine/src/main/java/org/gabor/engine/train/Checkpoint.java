package org.gabor.engine.train;

import java.util.Map;
import java.util.Optional;
import org.gabor.engine.data.Normalization;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.weights.Tensor;

/**
 * All that training needs to go on as if it had never ended.
 *
 * @param epoch the epoch that the last step belongs to
 * @param parameters by {@code state_dict} key, running statistics included
 * @param optimizer what the optimizer remembers, by name
 * @param normalization what the weights expect of their images; empty for values in [0, 1]
 * @param precision which the run computes in
 */
public record Checkpoint(int epoch, Progress progress, Map<String, Tensor> parameters, Map<String, Tensor> optimizer,
                         Optional<Normalization> normalization, Precision precision) {

    /** Whether it ends the epoch with the lowest validation loss so far. */
    public boolean isBest() {
        return progress.images() == 0 && progress.trend().bestEpoch() == epoch;
    }

    /** Of a run in single precision whose images are not normalized. */
    public Checkpoint(int epoch, Progress progress, Map<String, Tensor> parameters, Map<String, Tensor> optimizer) {
        this(epoch, progress, parameters, optimizer, Optional.empty(), Precision.F32);
    }
}
