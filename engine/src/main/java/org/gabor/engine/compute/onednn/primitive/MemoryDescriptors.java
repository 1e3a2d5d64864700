package org.gabor.engine.compute.onednn.primitive;

import java.util.Arrays;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.Pointer;
import org.gabor.engine.memory.DimensionOrder;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.HostStorage;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.memory.ProviderLayout;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.Scratch;
import org.gabor.engine.memory.Storage;
import org.gabor.engine.memory.View;

/** Formats and views in oneDNN's terms. All objects are closed with the {@link Resources}. */
public record MemoryDescriptors(Resources resources) {

    /** The view's memory; the view still owns it. */
    public memory of(View view) {
        return of(describe(view.format()), view);
    }

    /** The view's memory with this descriptor. */
    public memory of(memory.desc descriptor, View view) {
        return resources.closeLater(new memory(descriptor, OneDnn.engine(), place(view)));
    }

    /** Allocates memory that only oneDNN reads: a workspace. */
    public memory allocate(memory.desc descriptor) {
        keep(descriptor);
        return resources.closeLater(new memory(descriptor, OneDnn.engine(),
                resources.keep(new HostStorage(descriptor.get_size())).pointer(0)));
    }

    /** A pointer to its first value. Throws {@link IllegalArgumentException} if it is not in the host's memory. */
    public static Pointer place(View view) {
        return switch (view.storage()) {
            case HostStorage host -> host.pointer(view.offset());
            case Storage other ->
                    throw new IllegalArgumentException("oneDNN does not reach " + other.getClass().getName() + ".");
        };
    }

    /** Borrowed memory that only oneDNN reads. */
    public memory lend(memory.desc descriptor, Scratch scratch) {
        return of(keep(descriptor), scratch.lend(places(descriptor)));
    }

    /** The memory that a descriptor requires. */
    public static Format places(memory.desc descriptor) {
        return Format.plain(Math.ceilDiv(descriptor.get_size(), Float.BYTES));
    }

    public memory.desc describe(Format format) {
        return switch (format.layout()) {
            case DimensionOrder order -> describe(format.extents(), format.precision(), order);
            case ChosenLayout(memory.desc descriptor) -> descriptor;
            case ProviderLayout other ->
                    throw new IllegalArgumentException("oneDNN cannot read " + other.getClass().getName() + ".");
        };
    }

    private memory.desc describe(long[] dims, Precision precision, DimensionOrder order) {
        return keep(switch (order) {
            case PLAIN -> new memory.desc(dims, type(precision), plainStrides(dims));
            case CHANNELS_LAST -> new memory.desc(dims, type(precision), channelsLastStrides(dims));
            case CHANNELS_BLOCKED -> blocked(dims, type(precision));
        });
    }

    private static memory.desc blocked(long[] dims, memory.data_type type) {
        return switch (dims.length) {
            case 4 -> new memory.desc(dims, type, memory.format_tag.nChw16c);
            case 5 -> new memory.desc(dims, type, memory.format_tag.nCdhw16c);
            default -> new memory.desc(dims, type, plainStrides(dims));
        };
    }

    /** The view's memory as one vector, with padding. */
    public memory flat(View view) {
        return of(flat(view.format()), view);
    }

    /** A descriptor of all elements, with padding, as one vector. */
    memory.desc flat(Format format) {
        return describe(new long[] {format.bytes() / format.precision().bytes()}, format.precision(), DimensionOrder.PLAIN);
    }

    /** The descriptor of the memory. */
    public memory.desc descriptor(memory memory) {
        return keep(memory.get_desc());
    }

    /**
     * The same memory with other dimensions, if their number differs: oneDNN's weights of a grouped convolution are
     * groups×O×C×H×W, the parameter is (groups·O)×C×H×W.
     */
    public memory.desc ranked(memory.desc descriptor, long... extents) {
        return descriptor.get_ndims() < extents.length ? keep(descriptor.reshape(extents)) : descriptor;
    }

    static long[] extents(memory.desc descriptor) {
        long[] extents = new long[descriptor.get_ndims()];
        try (LongPointer dims = descriptor.get_dims()) {
            dims.get(extents);
        }
        return extents;
    }

    /** Dimensions with a layout that oneDNN chooses. */
    public memory.desc any(Precision precision, long... dims) {
        return keep(new memory.desc(dims, type(precision), memory.format_tag.any));
    }

    public memory.desc keep(memory.desc descriptor) {
        return resources.closeLater(descriptor);
    }

    public static memory.data_type type(Precision precision) {
        return switch (precision) {
            case F32 -> memory.data_type.f32;
            case BF16 -> memory.data_type.bf16;
        };
    }

    private static long[] plainStrides(long[] dims) {
        long[] strides = new long[dims.length];
        long stride = 1;
        for (int i = dims.length - 1; i >= 0; i--) {
            strides[i] = stride;
            stride *= dims[i];
        }
        return strides;
    }

    private static long[] channelsLastStrides(long[] dims) {
        if (dims.length < 3) {
            return plainStrides(dims);
        }
        long[] moved = Arrays.copyOf(dims, dims.length);
        System.arraycopy(dims, 2, moved, 1, dims.length - 2);
        moved[dims.length - 1] = dims[1];
        long[] outer = plainStrides(moved);
        long[] strides = new long[dims.length];
        strides[0] = outer[0];
        strides[1] = 1;
        System.arraycopy(outer, 1, strides, 2, dims.length - 2);
        return strides;
    }
}
