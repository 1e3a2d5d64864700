package org.gabor.engine.compute.onednn;

import java.util.Map;
import org.bytedeco.dnnl.binary;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.memory;
import org.gabor.engine.memory.Resources;

/** Products value by value. */
final class Product {

    private Product() {}

    /** {@code whole} times {@code part}, which is repeated along the axes where its extent is 1; {@code into} may be {@code whole}. */
    static Primitive of(memory whole, memory part, memory into, Resources resources) {
        Memories memories = new Memories(resources);
        memory.desc first = memories.descriptor(whole);
        memory.desc second = memories.descriptor(part);
        memory.desc result = memories.descriptor(into);
        binary.primitive_desc description = Primitive.describe(resources, () -> new binary.primitive_desc(
                OneDnn.engine(), algorithm.binary_mul, first, second, result));
        return Primitive.bind(resources, description,
                Map.of(dnnl.DNNL_ARG_SRC_0, whole, dnnl.DNNL_ARG_SRC_1, part, dnnl.DNNL_ARG_DST, into));
    }
}
