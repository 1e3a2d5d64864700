package org.gabor.engine.compute.onednn.primitive;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory_desc_vector;
import org.bytedeco.dnnl.sum;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.View;

/** The sum of any number of tensors; it may overwrite the first one. */
public final class Sum {

    private Sum() {}

    /** All tensors have the same layout, so that their elements can be treated as vectors. */
    public static Primitive of(List<View> parts, View total, Resources resources) {
        requireSameOrder(parts, total);
        MemoryDescriptors memories = new MemoryDescriptors(resources);
        List<memory> rows = parts.stream().map(memories::flat).toList();
        memory into = memories.flat(total);
        memory_desc_vector formats = resources.closeLater(
                new memory_desc_vector(rows.stream().map(memories::descriptor).toArray(memory.desc[]::new)));
        float[] ones = new float[rows.size()];
        Arrays.fill(ones, 1);
        memory.desc result = memories.descriptor(into);
        sum.primitive_desc description = Primitive.describe(resources, () -> new sum.primitive_desc(
                OneDnn.engine(), result, ones, formats));
        Map<Integer, memory> arguments = new HashMap<>(Map.of(dnnl.DNNL_ARG_DST, into));
        for (int i = 0; i < rows.size(); i++) {
            arguments.put(dnnl.DNNL_ARG_MULTIPLE_SRC + i, rows.get(i));
        }
        return Primitive.bind(resources, description, arguments);
    }

    private static void requireSameOrder(List<View> parts, View total) {
        if (!parts.stream().allMatch(part -> part.format().layout().equals(total.format().layout()))) {
            throw new UnsupportedOperationReason("The inputs have different layouts.");
        }
    }
}
