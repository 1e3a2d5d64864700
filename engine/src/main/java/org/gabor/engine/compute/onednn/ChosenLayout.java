package org.gabor.engine.compute.onednn;

import org.bytedeco.dnnl.memory;
import org.gabor.engine.memory.ProviderLayout;

/**
 * An order that oneDNN chose for the weights of one of its primitives.
 *
 * @param descriptor its extents, precision and order; whoever made it closes it
 */
record ChosenLayout(memory.desc descriptor) implements ProviderLayout {

    @Override
    public long bytes() {
        return descriptor.get_size();
    }
}
