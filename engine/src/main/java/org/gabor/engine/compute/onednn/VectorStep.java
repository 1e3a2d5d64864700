package org.gabor.engine.compute.onednn;

import java.util.HashMap;
import java.util.Map;
import org.bytedeco.dnnl.binary;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive_attr;
import org.gabor.engine.compute.onednn.primitive.MemoryDescriptors;
import org.gabor.engine.compute.onednn.primitive.OneDnn;
import org.gabor.engine.compute.onednn.primitive.Primitive;
import org.gabor.engine.compute.onednn.primitive.Scalar;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.View;

/**
 * A builder of one pass over vectors: a function of two of them, each with an optional factor, then further functions of its
 * result. {@link #into} completes it. The result may overwrite an input, because each element is read before it is written.
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

    /** The {@code function} of x and y. */
    static VectorStep of(algorithm function, View x, View y, Resources resources) {
        return new VectorStep(function, x, new MemoryDescriptors(resources).of(y), resources);
    }

    /** The product of x and a scalar. */
    static VectorStep of(View x, Scalar factor, Resources resources) {
        return new VectorStep(algorithm.binary_mul, x, factor.source(), resources);
    }

    /** Multiplies x or y, by {@code DNNL_ARG_SRC_…}, by a scalar. */
    VectorStep scaled(int source, Scalar factor) {
        attributes.set_scales_mask(source, 0);
        arguments.put(dnnl.DNNL_ARG_ATTR_SCALES | source, factor.source());
        return this;
    }

    /** Adds {@code share} times the result's previous values. */
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

    /** Completes the step; throws {@link org.gabor.engine.compute.onednn.primitive.UnsupportedOperationReason} if oneDNN doesn't support it well. */
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
