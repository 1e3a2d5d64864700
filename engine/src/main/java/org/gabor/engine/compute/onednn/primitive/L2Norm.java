package org.gabor.engine.compute.onednn.primitive;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.gabor.engine.memory.View;

/** The L2 norm of a plain vector, in double precision; bitwise equal for any number of cores. */
public final class L2Norm {

    /** The number of elements that fit into a core's cache. */
    private static final int STRETCH = 1 << 14;
    /** The number of parallel sums, so that vector instructions don't wait for the previous addition. */
    private static final int LANES = 256;

    private L2Norm() {}

    public static double of(View vector) {
        int stretches = Math.toIntExact(Math.ceilDiv(vector.format().size(), STRETCH));
        double[] sums = IntStream.range(0, stretches).parallel().mapToDouble(i -> squares(vector, (long) i * STRETCH)).toArray();
        double sum = 0;
        for (double part : sums) {
            sum += part;
        }
        return Math.sqrt(sum);
    }

    private static double squares(View vector, long start) {
        int n = (int) Math.min(STRETCH, vector.format().size() - start);
        float[] numbers = new float[Math.ceilDiv(n, LANES) * LANES];
        vector.storage().read(vector.offset() + start * Float.BYTES, numbers, 0, n);
        double[] sums = new double[LANES];
        for (int i = 0; i < numbers.length; i += LANES) {
            addSquares(numbers, i, sums);
        }
        return DoubleStream.of(sums).sum();
    }

    private static void addSquares(float[] numbers, int from, double[] sums) {
        for (int lane = 0; lane < sums.length; lane++) {
            double number = numbers[from + lane];
            sums[lane] += number * number;
        }
    }
}
