package org.gabor.engine.train;

import java.util.Map;
import java.util.Optional;
import org.gabor.engine.data.Normalization;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.weights.Tensor;

/**
 * The complete state from which training continues exactly as if it had not been interrupted.
 *
 * @param epoch the epoch of the last step
 * @param parameters by {@code state_dict} key, running statistics included
 * @param optimizer the optimizer's state, by name
 * @param normalization the normalization of the images that the weights expect; empty for values in [0, 1]
 * @param precision the run's precision
 */
public record Checkpoint(int epoch, Progress progress, Map<String, Tensor> parameters, Map<String, Tensor> optimizer,
                         Optional<Normalization> normalization, Precision precision) {

    /** Whether this checkpoint ends the epoch with the lowest validation loss so far. */
    public boolean isBest() {
        return progress.images() == 0 && progress.trend().bestEpoch() == epoch;
    }

    /** A checkpoint of a run in single precision whose images are not normalized. */
    public Checkpoint(int epoch, Progress progress, Map<String, Tensor> parameters, Map<String, Tensor> optimizer) {
        this(epoch, progress, parameters, optimizer, Optional.empty(), Precision.F32);
    }
}
