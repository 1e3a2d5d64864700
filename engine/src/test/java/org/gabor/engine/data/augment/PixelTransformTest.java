package org.gabor.engine.data.augment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gabor.engine.data.Transform;
import org.gabor.engine.data.Transform.ColorJitter;
import org.gabor.engine.data.Transform.Grayscale;
import org.gabor.engine.data.Transform.Mixup;
import org.gabor.engine.data.Transform.PcaLighting;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is random about colours. */
class PixelTransformTest {

    private static final FeatureMap COLOUR = new FeatureMap(3, 4, 5);
    private static final FeatureMap GRAY = new FeatureMap(1, 4, 5);

    private final SampleRandom chance = new SampleRandom(9, 1);

    @Test
    void jitterOfNothingIsTheSameImage() {
        for (FeatureMap shape : new FeatureMap[] {COLOUR, GRAY}) {
            ImageBuffer image = Images.noise(shape);
            float[] before = Images.values(image);
            new ColorJitterTransform(new ColorJitter(0, 0, 0, 0)).apply(image, chance);
            assertArrayEquals(before, Images.values(image), 1e-6f);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.4, 0.6, 1.4", "1.5, 0, 2.5"})
    void brightnessFactorsAreEvenInTheirRange(double strength, double least, double most) {
        double[] factors = IntStream.range(0, 20_000).mapToDouble(_ -> {
            ImageBuffer image = Images.of(new FeatureMap(1, 1, 1), 0.25f);
            new ColorJitterTransform(new ColorJitter(strength, 0, 0, 0)).apply(image, chance);
            return image.values()[0] / 0.25;
        }).toArray();
        assertEquals(least, Arrays.stream(factors).min().orElseThrow(), 0.01);
        assertEquals(most, Arrays.stream(factors).max().orElseThrow(), 0.01);
        assertEquals((least + most) / 2, Arrays.stream(factors).average().orElseThrow(), 0.02);
    }

    @Test
    void jittersOrdersAreEquallyLikely() {
        ColorJitterTransform jitter = new ColorJitterTransform(ColorJitter.DEFAULT);
        Map<String, Long> seen = IntStream.range(0, 24_000).mapToObj(_ -> Arrays.toString(jitter.shuffled(chance)))
                .collect(Collectors.groupingBy(order -> order, Collectors.counting()));
        assertEquals(24, seen.size());
        seen.forEach((order, times) -> assertEquals(1000, times, 150, order));
    }

    /** Added are V (λ ∘ α) with α from N(0, σ²): the covariance of what is added is σ² V diag(λ²) Vᵀ. */
    @Test
    void lightingHasTheCovarianceOfThePaper() {
        double[][] vectors = {{-0.5675, 0.7192, 0.4009}, {-0.5808, -0.0045, -0.8140}, {-0.5836, -0.6948, 0.4203}};
        double[] values = {0.2175, 0.0188, 0.0045};
        double sigma = 0.5;
        int draws = 40_000;
        double[][] found = new double[3][3];
        PixelTransform lighting = new LightingTransform(sigma);
        for (int n = 0; n < draws; n++) {
            ImageBuffer image = Images.of(new FeatureMap(3, 1, 2));
            lighting.apply(image, chance);
            float[] added = Images.values(image);
            for (int i = 0; i < 9; i++) {
                found[i / 3][i % 3] += (double) added[2 * (i / 3)] * added[2 * (i % 3)] / draws;
            }
            assertEquals(added[0], added[1], "every pixel gets the same light");
        }
        for (int i = 0; i < 9; i++) {
            double expected = 0;
            for (int k = 0; k < 3; k++) {
                expected += sigma * sigma * vectors[i / 3][k] * values[k] * values[k] * vectors[i % 3][k];
            }
            assertEquals(expected, found[i / 3][i % 3], 1.5e-4, "entry " + i);
        }
    }

    @Test
    void aShareOfTheImagesTurnsGray() {
        long gray = IntStream.range(0, 4000).filter(_ -> {
            ImageBuffer image = Images.of(new FeatureMap(3, 1, 1), 0.1f, 0.5f, 0.9f);
            new GrayscaleTransform(0.1).apply(image, chance);
            return image.values()[0] == image.values()[2];
        }).count();
        assertEquals(0.1, gray / 4000.0, 0.02);
    }

    @Test
    void grayImagesHaveNoColoursToChange() {
        for (Transform transform : new Transform[] {new Grayscale(1), new PcaLighting(1), new Mixup(1)}) {
            assertEquals(Optional.empty(), PixelTransform.of(transform, GRAY, GRAY, Optional.empty()));
        }
        ImageBuffer image = Images.noise(GRAY);
        float[] before = Images.values(image);
        new ColorJitterTransform(new ColorJitter(0, 0, 1, 0.5)).apply(image, chance);
        assertArrayEquals(before, Images.values(image));
    }

    @Test
    void everyTransformKeepsImagesFinite() {
        for (FeatureMap shape : new FeatureMap[] {COLOUR, GRAY, new FeatureMap(3, 1, 1)}) {
            for (Transform transform : Transform.usual()) {
                Optional<PixelTransform> step = PixelTransform.of(transform, shape, shape, Optional.empty());
                for (int i = 0; i < 300 && step.isPresent(); i++) {
                    ImageBuffer image = Images.noise(shape);
                    step.get().apply(image, chance);
                    for (float value : Images.values(image)) {
                        assertTrue(Float.isFinite(value) && value > -0.5f && value < 1.5f, transform + " gave " + value);
                    }
                }
            }
        }
    }
}
