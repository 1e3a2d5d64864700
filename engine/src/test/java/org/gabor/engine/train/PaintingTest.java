package org.gabor.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.gabor.engine.WithAndWithoutOneDnn;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.data.Batch;
import org.gabor.engine.data.Normalization;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.Reconstruction;
import org.gabor.graph.shape.Image;
import org.junit.jupiter.api.Test;

@WithAndWithoutOneDnn
class PaintingTest {

    private static final Image PICTURE = new Image(3, 1, 2);
    private static final Normalization STATISTICS =
            new Normalization(List.of(0.1, 0.2, 0.3), List.of(0.5, 0.25, 2.0));

    private static Plan plan(boolean paints) {
        return Plan.compile(NetworkBuilder.network("Net", PICTURE, x -> {
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
        Batch batch = Batch.of(images, new int[] {0, 1}, 2);
        try (Plan painting = plan(true); Plan classifying = plan(false)) {
            assertArrayEquals(pixels, new Painting(painting, Optional.of(STATISTICS)).targets(batch).pixels(), 1e-6f);
            assertArrayEquals(images, new Painting(painting, Optional.empty()).targets(batch).pixels());
            assertEquals(0, new Painting(classifying, Optional.of(STATISTICS)).targets(batch).pixels().length);
        }
    }
}
