package org.gabor.engine.compute.kernel;

import java.util.Optional;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.View;

/**
 * The values at one point of a network, or a parameter, and the loss's gradient there, which lies in the same format.
 *
 * @param gradient empty if nobody asks for it
 */
public record Tensor(View values, Optional<View> gradient) {

    public Format format() {
        return values.format();
    }

    /** The gradient where a kernel cannot do without. */
    public View requiredGradient() {
        return gradient.orElseThrow(() -> new IllegalStateException("This tensor takes no gradient."));
    }
}
