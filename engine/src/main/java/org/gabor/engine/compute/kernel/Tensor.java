package org.gabor.engine.compute.kernel;

import java.util.Optional;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.View;

/**
 * The values of a tensor of the network, or of a parameter, and their gradient in the same format.
 *
 * @param gradient empty if nothing needs it
 */
public record Tensor(View values, Optional<View> gradient) {

    public Format format() {
        return values.format();
    }

    /** The gradient; for kernels that require one. */
    public View requiredGradient() {
        return gradient.orElseThrow(() -> new IllegalStateException("This tensor has no gradient."));
    }
}
