package org.gabor.graph.layer;

import org.gabor.graph.shape.Shape;

/**
 * Multiplies every value by a constant: Inception-ResNet adds its branches times 0.17 (Szegedy et al. 2016, <i>Inception-v4</i>,
 * section 3.3), LeNet-5 uses 1.7159 tanh(2/3 x) (LeCun et al. 1998, appendix A).
 */
public record Scale(double factor) implements Scaling {

    public Scale {
        if (!Double.isFinite(factor)) {
            throw new IllegalArgumentException("A Scale multiplies by a number, got " + factor + ".");
        }
    }

    @Override
    public Shape outputShape(Shape in) {
        return in;
    }
}
