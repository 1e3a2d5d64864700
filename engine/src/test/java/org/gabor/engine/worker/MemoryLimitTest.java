package org.gabor.engine.worker;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.train.TrainingException;
import org.gabor.engine.train.spec.PrecisionChoice;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.Test;

/**
 * A network without weights: 1,000 values of input per image and 1,000 behind a pooling, whose gradients lie over values that are
 * no longer needed, so 2 · 4 · 1,000 = 8 kB per image of a batch.
 */
class MemoryLimitTest {

    @Test
    void aBatchThatFitsIsFine() {
        assertDoesNotThrow(() -> MemoryLimit.check(spec(100), 800_000));
    }

    @Test
    void tooLargeABatchIsAnsweredWithOneThatFits() {
        assertEquals("Batches of 100000 images need about 800 MB, this machine has 500 MB for training: "
                + "choose a smaller batch, such as 50000.", complaint(100_000, 500_000_000));
    }

    @Test
    void whereNoBatchFitsTheNetworkIsTooLarge() {
        assertEquals("Batches of 64 images need about 512 kB, this machine has 8 kB for training: "
                + "use smaller images or fewer filters.", complaint(64, 7_999));
    }

    /** The window shows this number. */
    @Test
    void theLimitIsComparedWithWhatTheSpecSays() {
        TrainingSpec spec = spec(100);
        long needed = spec.memory(100, Precision.F32);
        assertDoesNotThrow(() -> MemoryLimit.check(spec, needed));
        assertThrows(TrainingException.class, () -> MemoryLimit.check(spec, needed - 1));
    }

    /** Feature maps of bf16 take half of what they take in f32; tried in both, a run must fit in f32. */
    @Test
    void whatABatchNeedsDependsOnItsPrecision() {
        assumeTrue(Plan.computesIn(Precision.BF16));
        long limit = 7_000_000;
        assertThrows(TrainingException.class, () -> MemoryLimit.check(deep(PrecisionChoice.F32), limit));
        assertDoesNotThrow(() -> MemoryLimit.check(deep(PrecisionChoice.BF16), limit));
        assertThrows(TrainingException.class, () -> MemoryLimit.check(deep(PrecisionChoice.AUTO), limit));
    }

    /** Feature maps of 100 · 4 · 10 · 100 values: 1.6 MB in f32, of which four are kept. */
    private static TrainingSpec deep(PrecisionChoice precision) {
        return TrainingSpec.of(NetworkBuilder.network("Deep", new FeatureMap(1, 10, 100), x -> x
                .then("conv1", Conv2d.of(4, 3).withPadding(1)).then("act1", Activation.RELU)
                .then("conv2", Conv2d.of(4, 3).withPadding(1)).then("act2", Activation.RELU)
                .then("conv3", Conv2d.of(4, 3).withPadding(1)).then("act3", Activation.RELU)
                .then("conv4", Conv2d.of(4, 3).withPadding(1)).then("act4", Activation.RELU)
                .then("flat", new Flatten()).then("fc", Linear.of(2))),
                DataReference.of("fashion-mnist-mini"),
                Recipe.sgd(0.1, 0, 100, 1, Initialization.KAIMING_UNIFORM, 0).withPrecision(precision));
    }

    @Test
    void memoryThatRunsOutLaterIsASentenceToo() {
        assertEquals("There is not enough memory for batches of 512 images: choose a smaller batch, such as 256.",
                MemoryLimit.exhausted(new OutOfMemoryError("Physical memory usage is too high"), 512));
        assertEquals("There is not enough memory for this network: use smaller images or fewer filters.",
                MemoryLimit.exhausted(new OutOfMemoryError(), 1));
    }

    private static String complaint(int batch, long limit) {
        return assertThrows(TrainingException.class, () -> MemoryLimit.check(spec(batch), limit)).getMessage();
    }

    private static TrainingSpec spec(int batch) {
        return TrainingSpec.of(NetworkBuilder.network("Wide", new FeatureMap(1, 10, 100), x -> x
                .then("pool", AvgPool2d.of(1)).then("flat", new Flatten())),
                DataReference.of("fashion-mnist-mini"),
                Recipe.sgd(0.1, 0, batch, 1, Initialization.KAIMING_UNIFORM, 0));
    }
}
