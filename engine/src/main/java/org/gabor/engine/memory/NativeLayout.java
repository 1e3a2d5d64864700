package org.gabor.engine.memory;

import org.bytedeco.dnnl.memory;

/**
 * An order that oneDNN chose for the weights of one of its primitives.
 *
 * @param descriptor its extents, kind of number and order; whoever made it closes it
 */
public record NativeLayout(memory.desc descriptor) implements Layout {

    /** Bytes with whatever it fills up. */
    long bytes() {
        return descriptor.get_size();
    }
}
