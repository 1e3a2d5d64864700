package org.gabor.engine.compute.onednn;

import java.util.HashMap;
import java.util.Map;
import org.bytedeco.dnnl.binary;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive_attr;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.View;

/**
 * One pass over vectors: a function of two of them, each times a factor, and then of its result, step by step. The last word is
 * {@link #into}. A result may lie over what is read, for the numbers of one place are read before they are written.
 */
final class VectorStep {

    private final Resources resources;
    private final MemoryDescriptors memories;
    private final algorithm function;
    private final memory x;
    private final memory y;
    private final primitive_attr attributes;
    private final post_ops then;
    private final Map<Integer, memory> arguments = new HashMap<>();
    private int afterwards;

    private VectorStep(algorithm function, View x, memory y, Resources resources) {
        this.resources = resources;
        this.function = function;
        this.y = y;
        memories = new MemoryDescriptors(resources);
        this.x = memories.of(x);
        attributes = resources.closeLater(new primitive_attr());
        then = resources.closeLater(new post_ops());
        arguments.put(dnnl.DNNL_ARG_SRC_0, this.x);
        arguments.put(dnnl.DNNL_ARG_SRC_1, y);
    }

    /** {@code function} of x and y. */
    static VectorStep of(algorithm function, View x, View y, Resources resources) {
        return new VectorStep(function, x, new MemoryDescriptors(resources).of(y), resources);
    }

    /** x times a number. */
    static VectorStep of(View x, Scalar factor, Resources resources) {
        return new VectorStep(algorithm.binary_mul, x, factor.source(), resources);
    }

    /** Takes x or y, by {@code DNNL_ARG_SRC_…}, times a number. */
    VectorStep scaled(int source, Scalar factor) {
        attributes.set_scales_mask(source, 0);
        arguments.put(dnnl.DNNL_ARG_ATTR_SCALES | source, factor.source());
        return this;
    }

    /** Adds {@code share} of what the result's place holds. */
    VectorStep plusOld(double share) {
        then.append_sum((float) share, 0, memory.data_type.undef);
        afterwards++;
        return this;
    }

    VectorStep then(algorithm activation, double alpha, double beta) {
        then.append_eltwise(activation, (float) alpha, (float) beta);
        afterwards++;
        return this;
    }

    VectorStep then(algorithm operation, View other) {
        return then(operation, memories.of(other));
    }

    VectorStep then(algorithm operation, Scalar other) {
        return then(operation, other.source());
    }

    private VectorStep then(algorithm operation, memory other) {
        then.append_binary(operation, memories.keep(other.get_desc()));
        afterwards++;
        arguments.put(dnnl.DNNL_ARG_ATTR_MULTIPLE_POST_OP_BASE * afterwards | dnnl.DNNL_ARG_SRC_1, other);
        return this;
    }

    /** Throws {@link UnsupportedOperationReason} where oneDNN is no good at it. */
    Primitive into(View result) {
        memory target = memories.of(result);
        arguments.put(dnnl.DNNL_ARG_DST, target);
        attributes.set_post_ops(then);
        binary.primitive_desc description = Primitive.describe(resources, () -> new binary.primitive_desc(
                OneDnn.engine(), function, memories.keep(x.get_desc()), memories.keep(y.get_desc()),
                memories.keep(target.get_desc()), attributes, false));
        return Primitive.bind(resources, description, arguments);
    }
}
