package org.gabor.engine.worker;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.gabor.engine.compute.Initialization;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.train.Recipe;
import org.gabor.engine.train.TrainingException;
import org.gabor.engine.train.TrainingSpec;
import org.gabor.graph.build.NetworkBuilder;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.shape.Image;
import org.junit.jupiter.api.Test;

/**
 * A network without weights: 1,000 values of input per image and 1,000 behind a pooling, whose gradients lie over values that are
 * no longer needed, so 2 · 4 · 1,000 = 8 kB per image of a batch.
 */
class MemoryTest {

    @Test
    void aBatchThatFitsIsFine() {
        assertDoesNotThrow(() -> Memory.check(spec(100), 800_000));
    }

    @Test
    void tooLargeABatchIsAnsweredWithOneThatFits() {
        assertEquals("Batches of 100000 images need about 0.8 GB, this machine has 0.5 GB for training: "
                + "choose a smaller batch, such as 50000.", complaint(100_000, 500_000_000));
    }

    @Test
    void whereNoBatchFitsTheNetworkIsTooLarge() {
        assertEquals("Batches of 64 images need about 0.0 GB, this machine has 0.0 GB for training: "
                + "use smaller images or fewer filters.", complaint(64, 7_999));
    }

    @Test
    void memoryThatRunsOutLaterIsASentenceToo() {
        assertEquals("There is not enough memory for batches of 512 images: choose a smaller batch, such as 256.",
                Memory.exhausted(new OutOfMemoryError("Physical memory usage is too high"), 512));
        assertEquals("There is not enough memory for this network: use smaller images or fewer filters.",
                Memory.exhausted(new OutOfMemoryError(), 1));
    }

    private static String complaint(int batch, long limit) {
        return assertThrows(TrainingException.class, () -> Memory.check(spec(batch), limit)).getMessage();
    }

    private static TrainingSpec spec(int batch) {
        return TrainingSpec.of(NetworkBuilder.network("Wide", new Image(1, 10, 100), x -> x
                        .then("pool", AvgPool2d.of(1)).then("flat", new Flatten())),
                DataReference.of("fashion-mnist-mini"),
                Recipe.sgd(0.1, 0, batch, 1, Initialization.KAIMING_UNIFORM, 0));
    }
}
