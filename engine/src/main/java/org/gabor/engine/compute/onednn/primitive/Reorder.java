package org.gabor.engine.compute.onednn.primitive;

import java.util.Map;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.reorder;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.View;

/** Copies values between formats. */
public final class Reorder {

    private Reorder() {}

    public static Runnable of(View from, View to, Resources resources) {
        MemoryDescriptors memories = new MemoryDescriptors(resources);
        memory.desc source = memories.describe(from.format());
        memory.desc target = memories.describe(to.format());
        return of(memories.of(memories.ranked(source, MemoryDescriptors.extents(target)), from),
                memories.of(memories.ranked(target, MemoryDescriptors.extents(source)), to), resources);
    }

    /** Accepts the reference implementation if there is no other: it is slow, but supports all formats. */
    public static Primitive of(memory from, memory to, Resources resources) {
        reorder.primitive_desc description = resources.closeLater(new reorder.primitive_desc(from, to));
        return Primitive.bind(resources, description, Map.of(dnnl.DNNL_ARG_FROM, from, dnnl.DNNL_ARG_TO, to));
    }
}
