package org.gabor.engine.train;

import java.util.Map;
import org.gabor.engine.weights.Tensor;

/**
 * All that training needs to go on as if it had never ended.
 *
 * @param epoch the epoch that the last step belongs to
 * @param parameters by {@code state_dict} key, running statistics included
 * @param optimizer what the optimiser remembers, by name
 */
public record Checkpoint(int epoch, Progress progress, Map<String, Tensor> parameters, Map<String, Tensor> optimizer) {}
