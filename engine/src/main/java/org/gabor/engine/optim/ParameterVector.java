package org.gabor.engine.optim;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * All trainable numbers of a network laid end to end, so that an optimiser's step is a few vector operations.
 *
 * @param values the weights, changed in place
 * @param gradients the loss's gradients, in the same places
 * @param segments where each parameter lies, by its name, in order
 */
public record ParameterVector(INDArray values, INDArray gradients, Map<String, Segment> segments) {

    /** A stretch of the vector, in numbers. */
    public record Segment(long offset, long length) {

        INDArray of(INDArray whole) {
            return whole.get(NDArrayIndex.interval(offset, offset + length));
        }
    }

    /** The L2 norm of a parameter's values. */
    public double norm(String parameter) {
        return norm(values, parameter);
    }

    /** Scales all gradients so that their L2 norm is at most {@code most}: PyTorch's {@code clip_grad_norm_}. */
    void clipGradients(double most) {
        double scale = most / (Nd4j.getBlasWrapper().nrm2(gradients) + 1e-6);
        if (scale < 1) {
            Nd4j.getBlasWrapper().level1().scal(gradients.length(), scale, gradients);
        }
    }

    double norm(INDArray whole, String parameter) {
        return Nd4j.getBlasWrapper().nrm2(segments.get(parameter).of(whole));
    }
}
