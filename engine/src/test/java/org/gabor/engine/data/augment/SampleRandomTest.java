package org.gabor.engine.data.augment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleRandomTest {

    private static final int DRAWS = 40_000;

    @Test
    void anImagesDrawsDependOnSeedEpochAndItsNumberAlone() {
        double[] draws = draws(new SampleRandom(7, 3), 5);
        assertArrayEquals(draws, draws(new SampleRandom(7, 3), 5));
        SampleRandom used = new SampleRandom(7, 3);
        draws(used, 4);
        assertArrayEquals(draws, draws(used, 5));
        assertNotEquals(draws[0], draws(new SampleRandom(8, 3), 5)[0]);
        assertNotEquals(draws[0], draws(new SampleRandom(7, 4), 5)[0]);
        assertNotEquals(draws[0], draws(new SampleRandom(7, 3), 6)[0]);
    }

    @Test
    void theFirstDrawsOfManyImagesAreEven() {
        SampleRandom chance = new SampleRandom(1, 1);
        double[] first = IntStream.range(0, DRAWS).mapToDouble(image -> draws(chance, image)[0]).toArray();
        assertEquals(0.5, mean(first), 0.01);
        assertEquals(1.0 / 12, variance(first), 0.002);
        double[] pairs = IntStream.range(1, DRAWS).mapToDouble(i -> (first[i] - 0.5) * (first[i - 1] - 0.5)).toArray();
        assertEquals(0, mean(pairs), 0.002, "neighbours have nothing to do with each other");
    }

    /** Beta(α, α) has the mean ½ and the variance 1 / (4 (2α + 1)). */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.2, 1, 4, 100})
    void betaHasItsMeanAndVariance(double alpha) {
        SampleRandom chance = new SampleRandom(3, 1);
        double[] shares = IntStream.range(0, DRAWS).mapToDouble(_ -> chance.beta(alpha)).toArray();
        assertTrue(DoubleStream.of(shares).allMatch(share -> share >= 0 && share <= 1));
        assertEquals(0.5, mean(shares), 0.01);
        assertEquals(1 / (4 * (2 * alpha + 1)), variance(shares), 0.003);
    }

    /** Beta(½, ½) is the arcsine distribution: P(x ≤ ¼) = 2/π · arcsin(½) = 1/3. */
    @Test
    void betaOfAHalfIsTheArcsineDistribution() {
        SampleRandom chance = new SampleRandom(3, 2);
        double below = IntStream.range(0, DRAWS).filter(_ -> chance.beta(0.5) <= 0.25).count();
        assertEquals(1.0 / 3, below / DRAWS, 0.01);
    }

    private static double[] draws(SampleRandom chance, int image) {
        chance.begin(image);
        return new double[] {chance.nextDouble(), chance.nextGaussian(), chance.beta(0.3)};
    }

    private static double mean(double[] values) {
        return DoubleStream.of(values).average().orElseThrow();
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return DoubleStream.of(values).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
    }
}
