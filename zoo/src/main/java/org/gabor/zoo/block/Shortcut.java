package org.gabor.zoo.block;

import org.gabor.graph.dsl.Block;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.ChannelPad;
import org.gabor.graph.layer.Conv2d;

/** The shortcut of a residual block: x or, if shapes change, a projection of it (He et al. 2015, section 3.3). */
@FunctionalInterface
public interface Shortcut {

    /** To this number of channels, with this stride. */
    Block of(int filters, int stride);

    /** Option A: if shapes change, every other pixel of every other row, and zero channels added on both sides. */
    Shortcut PADDED = whereShapesChange((filters, stride) -> x -> {
        int missing = filters - Channels.of(x);
        return x.group("shortcut", identity -> identity
                .then("0", "subsample", AvgPool2d.of(1).withStride(stride))
                .then("1", "pad", new ChannelPad(missing / 2, missing - missing / 2)));
    });

    /** Option B: if shapes change, a 1×1 convolution with batch norm in a group of this name. */
    static Shortcut projection(String name) {
        return whereShapesChange((filters, stride) -> x -> x.group(name, projection -> projection
                .then("0", "conv", Conv2d.of(filters, 1).withStride(stride).withBias(false))
                .then("1", "bn", BatchNorm2d.DEFAULT)));
    }

    /** The identity if shapes fit. */
    static Shortcut whereShapesChange(Shortcut change) {
        return (filters, stride) -> x -> stride == 1 && Channels.of(x) == filters ? x : change.of(filters, stride).apply(x);
    }
}
