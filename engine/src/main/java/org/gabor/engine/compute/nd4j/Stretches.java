package org.gabor.engine.compute.nd4j;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gabor.engine.memory.View;

/** Loops over long plain vectors on all cores, in chunks that fit into a core's cache. */
final class Stretches {

    private static final int LENGTH = 1 << 14;

    private Stretches() {}

    /** The computation of one chunk. */
    @FunctionalInterface
    interface Loop {
        /**
         * @param inputs the chunk of each input
         * @param output the chunk that is read and written
         */
        void run(float[][] inputs, float[] output);
    }

    /** Reads all vectors, and writes {@code output}. */
    static void write(View output, Loop loop, View... inputs) {
        int stretches = Math.toIntExact(Math.ceilDiv(output.format().size(), LENGTH));
        IntStream.range(0, stretches).parallel().forEach(i -> {
            long start = (long) i * LENGTH;
            float[][] read = Stream.of(inputs).map(input -> read(input, start)).toArray(float[][]::new);
            float[] written = read(output, start);
            loop.run(read, written);
            output.storage().write(output.offset() + start * Float.BYTES, written, 0, written.length);
        });
    }

    private static float[] read(View vector, long start) {
        float[] values = new float[(int) Math.min(LENGTH, vector.format().size() - start)];
        vector.storage().read(vector.offset() + start * Float.BYTES, values, 0, values.length);
        return values;
    }
}
