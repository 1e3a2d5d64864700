package org.gabor.engine.compute.onednn.primitive;

import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;
import org.gabor.engine.memory.Resources;

/** A single-precision value that a primitive reads each time it runs. */
public record Scalar(memory source, FloatPointer place) {

    private static final long[] ONE = {1};

    public static Scalar of(double value, Resources resources) {
        FloatPointer place = resources.closeLater(new FloatPointer(1));
        MemoryDescriptors memories = new MemoryDescriptors(resources);
        memory.desc format = memories.keep(new memory.desc(ONE, memory.data_type.f32, ONE));
        Scalar scalar = new Scalar(resources.closeLater(new memory(format, OneDnn.engine(), place)), place);
        scalar.set(value);
        return scalar;
    }

    public void set(double value) {
        place.put((float) value);
    }
}
