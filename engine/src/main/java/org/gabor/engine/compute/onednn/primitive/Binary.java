package org.gabor.engine.compute.onednn.primitive;

import java.util.Map;
import org.bytedeco.dnnl.binary;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_attr;
import org.gabor.engine.memory.Resources;

/**
 * Element-wise sums and products of two tensors. The second one is broadcast along the axes where its size is 1; the result may
 * overwrite the first.
 */
public final class Binary {

    private Binary() {}

    public static Primitive product(memory whole, memory part, memory into, Resources resources) {
        return of(algorithm.binary_mul, whole, part, into, resources.closeLater(new primitive_attr()), resources);
    }

    public static Primitive sum(memory whole, memory part, memory into, Resources resources) {
        return of(algorithm.binary_add, whole, part, into, resources.closeLater(new primitive_attr()), resources);
    }

    /** @param function of each sum */
    public static Primitive sum(memory whole, memory part, memory into, Eltwise function, Resources resources) {
        return of(algorithm.binary_add, whole, part, into, function.fused(resources), resources);
    }

    private static Primitive of(algorithm operation, memory whole, memory part, memory into, primitive_attr attributes,
                                Resources resources) {
        MemoryDescriptors memories = new MemoryDescriptors(resources);
        memory.desc first = memories.descriptor(whole);
        memory.desc second = memories.descriptor(part);
        memory.desc result = memories.descriptor(into);
        binary.primitive_desc description = Primitive.describe(resources, () -> new binary.primitive_desc(
                OneDnn.engine(), operation, first, second, result, attributes, false));
        return Primitive.bind(resources, description,
                Map.of(dnnl.DNNL_ARG_SRC_0, whole, dnnl.DNNL_ARG_SRC_1, part, dnnl.DNNL_ARG_DST, into));
    }
}
