package org.gabor.graph.layer;

import java.util.List;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;

/**
 * Normalizes every feature to mean 0 and variance 1 over the batch, then scales and shifts it (Ioffe and Szegedy 2015).
 *
 * @param eps added to the variance
 * @param momentum the share of the new batch in the running statistics
 */
public record BatchNorm1d(double eps, double momentum) implements BatchNorm {

    public static final BatchNorm1d DEFAULT = new BatchNorm1d(1e-5, 0.1);

    public BatchNorm1d {
        BatchStatistics.check(eps, momentum);
    }

    @Override
    public Vector outputShape(Shape in) {
        return ShapeRequirements.vector(in, this);
    }

    @Override
    public List<ParameterSpec> parameters(Shape in) {
        return BatchStatistics.parameters(ShapeRequirements.vector(in, this).features());
    }
}
