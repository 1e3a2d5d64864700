package org.gabor.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gabor.engine.WithAndWithoutOneDnn;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.data.Normalization;
import org.gabor.engine.data.Samples;
import org.gabor.engine.task.Batch;
import org.gabor.engine.task.Label;
import org.gabor.engine.task.Pixels;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.Reconstruction;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.Test;

@WithAndWithoutOneDnn
class PlanBatchesTest {

    private static final FeatureMap IMAGE = new FeatureMap(3, 1, 2);
    private static final Normalization STATISTICS =
            new Normalization(List.of(0.1, 0.2, 0.3), List.of(0.5, 0.25, 2.0));

    private static Plan plan(boolean paints) {
        return Plan.compile(NetworkBuilder.network("Net", IMAGE, x -> {
            var flat = x.then("flat", new Flatten());
            if (paints) {
                flat.then("decoder", Linear.of(6)).then("end", new Reconstruction(1));
            }
            return flat.then("fc", Linear.of(2));
        }), PlanOptions.training(2, 1));
    }

    @Test
    void pixelsAreThoseBeforeNormalisation() {
        float[] pixels = {0, 1, 0.25f, 0.5f, 0.75f, 0.125f, 1, 0, 0.5f, 0.25f, 0.375f, 0.625f};
        float[] images = pixels.clone();
        STATISTICS.apply(images, 0, 3, 2);
        STATISTICS.apply(images, 6, 3, 2);
        Samples samples = new Samples(images, Label.all(0, 1));
        try (Plan painting = plan(true); Plan classifying = plan(false)) {
            Batch normalized = new PlanBatches(painting, Optional.of(STATISTICS)).of(samples);
            assertArrayEquals(pixels, pixels(normalized), 1e-6f);
            assertArrayEquals(images, pixels(new PlanBatches(painting, Optional.empty()).of(samples)));
            assertEquals(Label.all(0, 1), normalized.targets("fc"));
            assertEquals(Set.of("fc"), new PlanBatches(classifying, Optional.of(STATISTICS)).of(samples).targets().keySet());
        }
    }

    private static float[] pixels(Batch batch) {
        float[] all = new float[12];
        for (int i = 0; i < 2; i++) {
            System.arraycopy(((Pixels) batch.targets("end").get(i)).values(), 0, all, 6 * i, 6);
        }
        return all;
    }
}
