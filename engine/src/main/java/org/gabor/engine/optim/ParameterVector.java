package org.gabor.engine.optim;

import java.util.Map;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.View;

/**
 * All trained values of a network as one vector, so that an optimizer's step is a few vector operations. There may be zeros
 * between the parameters, and as padding within those with a padded format. They stay zero, because their gradients are zero.
 *
 * @param values the weights, changed in place
 * @param gradients the loss's gradients, at the same offsets
 * @param segments the region of each parameter, by its name, in order
 */
public record ParameterVector(View values, View gradients, Map<String, Segment> segments, VectorMath math) {

    /**
     * A region of the vector.
     *
     * @param offset in bytes
     */
    public record Segment(long offset, Format format) {

        View of(View whole) {
            return new View(whole.storage(), whole.offset() + offset, format);
        }

        /** All elements, with padding, in memory order. */
        View placesOf(View whole) {
            return of(whole).as(Format.plain(format.bytes() / Float.BYTES));
        }
    }

    /** The L2 norm of a parameter's values. */
    public double norm(String parameter) {
        return norm(values, parameter);
    }

    /** The L2 norm of a parameter's gradient, until an optimizer's step overwrites it. */
    public double gradientNorm(String parameter) {
        return norm(gradients, parameter);
    }

    double norm(View whole, String parameter) {
        return math.norm(segments.get(parameter).placesOf(whole));
    }
}
