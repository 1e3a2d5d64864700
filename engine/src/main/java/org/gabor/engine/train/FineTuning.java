package org.gabor.engine.train;

import java.util.List;
import java.util.Optional;

/**
 * What training starts from instead of random weights, and what of it stays as it is.
 *
 * @param weights a safetensors file
 * @param freeze patterns of parameter keys that are not trained: {@code features.*}, where * stands for any characters
 */
public record FineTuning(Optional<String> weights, List<String> freeze) {

    public FineTuning {
        freeze = List.copyOf(freeze);
    }
}
