package org.gabor.engine.optim;

import java.util.Map;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.View;

/**
 * All trainable numbers of a network laid end to end, so that an optimizer's step is a few vector operations. Zeros may stand
 * between the parameters, and within those whose format fills up; they stay zero, for their gradients are.
 *
 * @param values the weights, changed in place
 * @param gradients the loss's gradients, in the same places
 * @param segments where each parameter lies, by its name, in order
 */
public record ParameterVector(View values, View gradients, Map<String, Segment> segments, VectorMath math) {

    /**
     * A stretch of the vector.
     *
     * @param offset in bytes
     */
    public record Segment(long offset, Format format) {

        View of(View whole) {
            return new View(whole.storage(), whole.offset() + offset, format);
        }

        /** All its places, those that fill up too, as they follow each other. */
        View placesOf(View whole) {
            return of(whole).as(Format.plain(format.bytes() / Float.BYTES));
        }
    }

    /** The L2 norm of a parameter's values. */
    public double norm(String parameter) {
        return norm(values, parameter);
    }

    double norm(View whole, String parameter) {
        return math.norm(segments.get(parameter).placesOf(whole));
    }
}
