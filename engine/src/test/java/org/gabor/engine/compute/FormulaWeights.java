package org.gabor.engine.compute;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gabor.engine.compute.kernel.SplitMix64;
import org.gabor.engine.compute.params.Parameter;
import org.gabor.engine.compute.params.Parameters;

/** Weights from a formula over a tensor's name, so that any implementation can reproduce and compare them. */
public final class FormulaWeights {

    private FormulaWeights() {}

    public static void write(Parameters parameters) {
        parameters.forEach(parameter -> parameter.write(values(parameter.name(), parameter.dims())));
    }

    /** Sets only the trained tensors: running statistics stay at mean 0 and variance 1. */
    public static void writeTrainable(Parameters parameters) {
        for (Parameter parameter : parameters) {
            if (parameter.role().trainable()) {
                parameter.write(values(parameter.name(), parameter.dims()));
            }
        }
    }

    public static float[] values(String key, List<Integer> dims) {
        int size = dims.stream().reduce(1, Math::multiplyExact);
        int fanIn = dims.stream().skip(1).reduce(1, Math::multiplyExact);
        long start = fnv1a64(key);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            double s = 2 * ((SplitMix64.hash(start + i * SplitMix64.STEP) >>> 11) * 0x1p-53) - 1;
            values[i] = (float) value(key, dims.size(), fanIn, s);
        }
        return values;
    }

    private static double value(String key, int rank, int fanIn, double s) {
        if (key.endsWith("running_mean")) {
            return 0.1 * s;
        }
        if (key.endsWith("running_var")) {
            return 1 + 0.2 * s;
        }
        if (key.equals("input")) {
            return s;
        }
        if (key.endsWith("bias")) {
            return 0.1 * s;
        }
        return rank >= 2 ? Math.sqrt(6.0 / fanIn) * s : 1 + 0.1 * s;
    }

    private static long fnv1a64(String key) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : key.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }
}
