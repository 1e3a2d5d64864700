package org.gabor.bench;

import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;

/** 3×3 over 256 channels of 28×28, 256 filters, batch 32, in f32: as much arithmetic in one operation as oneDNN does well. */
final class OneConvolution implements Contestant {

    static final double OPERATIONS = 2.0 * 32 * 256 * 256 * 9 * 28 * 28;

    /** Of every byte, which makes every number 0.046: memory that was never written is read from one page. */
    private static final int FILL = 0x3d;

    private final engine processor = new engine(engine.kind.cpu, 0);
    private final stream stream = new stream(processor);
    private final memory output;
    private final IntMemoryMap arguments = new IntMemoryMap();
    private final convolution_forward convolution;

    OneConvolution() {
        convolution_forward.primitive_desc description = new convolution_forward.primitive_desc(processor,
                dnnl.prop_kind.forward_inference, dnnl.algorithm.convolution_direct, extents(32, 256, 28, 28),
                extents(256, 256, 3, 3), extents(32, 256, 28, 28), new long[] {1, 1}, new long[] {1, 1}, new long[] {1, 1});
        convolution = new convolution_forward(description);
        output = filled(description.dst_desc());
        arguments.put(dnnl.DNNL_ARG_SRC, filled(description.src_desc()));
        arguments.put(dnnl.DNNL_ARG_WEIGHTS, filled(description.weights_desc()));
        arguments.put(dnnl.DNNL_ARG_DST, output);
    }

    private static memory.desc extents(long... dims) {
        return new memory.desc(dims, memory.data_type.f32, memory.format_tag.any);
    }

    private memory filled(memory.desc description) {
        memory filled = new memory(description, processor);
        Pointer.memset(filled.get_data_handle(), FILL, description.get_size());
        return filled;
    }

    @Override
    public float[] predict() {
        convolution.execute(stream, arguments);
        stream._wait();
        return new float[] {new FloatPointer(output.get_data_handle()).get()};
    }

    @Override
    public long parameters() {
        return 256 * 256 * 9;
    }
}
