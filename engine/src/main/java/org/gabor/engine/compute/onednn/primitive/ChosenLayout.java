package org.gabor.engine.compute.onednn.primitive;

import org.bytedeco.dnnl.memory;
import org.gabor.engine.memory.ProviderLayout;

/**
 * A layout that oneDNN chose for the weights of one of its primitives.
 *
 * @param descriptor dimensions, data type and layout; whoever created it closes it
 */
public record ChosenLayout(memory.desc descriptor) implements ProviderLayout {

    @Override
    public long bytes() {
        return descriptor.get_size();
    }
}
