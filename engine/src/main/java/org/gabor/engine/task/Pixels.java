package org.gabor.engine.task;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The values that an output should reconstruct.
 *
 * @param values C×H×W or C×D×H×W in C order, in [0, 1]
 */
public record Pixels(float[] values) implements Target {

    /**
     * One target for each of {@code n} samples.
     *
     * @param values n×size
     */
    public static List<Target> all(float[] values, int n, int size) {
        return IntStream.range(0, n).<Target>mapToObj(i -> new Pixels(Arrays.copyOfRange(values, i * size, (i + 1) * size)))
                .toList();
    }
}
