package org.gabor.engine.filters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gabor.engine.probe.FilterBank;
import org.gabor.engine.weights.Safetensors;
import org.gabor.engine.weights.Tensor;
import org.junit.jupiter.api.Test;

class BankTraitsTest {

    private static final Path SQUEEZENET = Path.of("../../shared/data/squeezenet/squeezenet1_0-imagenet-f16.safetensors");

    @Test
    void noiseIsNotStructured() {
        BankTraits traits = BankTraits.of(TestFilters.noise(96));
        assertEquals(0, traits.structured());
        assertEquals(0, traits.gratings());
        assertEquals(0, traits.binsFilled());
        assertEquals(0, traits.largestBin());
        assertTrue(traits.medianCosine() < 0.06, "363 independent values: " + traits.medianCosine());
    }

    /** The first layer of a network trained on ImageNet: 90 of 96 filters are structured, in all directions. */
    @Test
    void filtersLearnedFromPhotographsAreStructured() throws Exception {
        assumeTrue(Files.exists(SQUEEZENET), "The weights of SqueezeNet are not here: " + SQUEEZENET);
        Tensor weights = Safetensors.read(SQUEEZENET).tensors().get("features.0.weight");
        BankTraits traits = BankTraits.of(new FilterBank("features.0", 96, 3, 7, 7, weights.values()));
        assertEquals(0.94, traits.structured(), 0.005);
        assertEquals(8, traits.binsFilled());
        assertTrue(traits.medianCosine() < 0.3, () -> "cosine " + traits.medianCosine());
    }

    @Test
    void countsBinsAndGratings() {
        BankTraits traits = BankTraits.of(TestFilters.bank(List.of(TestFilters.grating(0, 0.2, 0),
                TestFilters.grating(2, 0.25, 0), TestFilters.grating(90, 0.2, 1), (x, _) -> Math.clamp(x, -1, 1))));
        assertEquals(1, traits.structured());
        assertEquals(0.75, traits.gratings());
        assertArrayEquals(new int[] {2, 0, 0, 0, 2, 0, 0, 0}, traits.bins());
        assertEquals(2, traits.binsFilled());
        assertEquals(0.5, traits.largestBin());
    }

    /** (1, 0), (0, 2), (−3, 3): the cosines are 0, −√½ and √½. */
    @Test
    void theMedianCosineIsThatOfAllPairs() {
        FilterBank bank = new FilterBank("conv", 3, 1, 1, 2, new float[] {1, 0, 0, 2, -3, 3});
        assertEquals(Math.sqrt(0.5), BankTraits.of(bank).medianCosine(), 1e-12);
        assertEquals(0, BankTraits.of(bank.reordered(List.of(0))).medianCosine());
        // 0, √½, 1, √½, 0, √½
        assertEquals(Math.sqrt(0.5), BankTraits.of(bank.reordered(List.of(0, 1, 2, 0))).medianCosine(), 1e-12);
    }
}
