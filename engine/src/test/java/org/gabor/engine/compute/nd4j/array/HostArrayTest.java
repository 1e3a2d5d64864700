package org.gabor.engine.compute.nd4j.array;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;
import org.gabor.engine.memory.Resources;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

class HostArrayTest {

    @Test
    void fillsAPartOfAnArrayInStretchesAndNothingElse() {
        try (Resources resources = new Resources(ArrayStorage::allocate)) {
            INDArray whole = NdArrays.zeros(resources, 150_000);
            AtomicInteger count = new AtomicInteger();
            new HostArray(Views.along(whole, 0, 1000, 140_001)).fill(count::incrementAndGet);
            float[] values = new float[150_000];
            new HostArray(whole).read(values);
            for (int i = 0; i < values.length; i++) {
                assertEquals(i < 1000 || i > 141_000 ? 0 : i - 999, values[i], "at " + i);
            }
        }
    }
}
