package org.gabor.engine.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.data.Augmentation;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.shape.VideoFeatureMap;
import org.junit.jupiter.api.Test;

class DataCheckTest {

    @Test
    void videosAreNotLearnedFromImages() {
        try (Plan plan = Plan.compile(NetworkBuilder.network("video", new VideoFeatureMap(1, 4, 8, 8),
                x -> x.then("flat", new Flatten()).then("fc", Linear.of(10))), PlanOptions.training(1, 0))) {
            TrainingException refused = assertThrows(TrainingException.class,
                    () -> DataCheck.check(plan, new RandomImages(4), Augmentation.NONE));
            assertEquals(
                    "The network takes videos of 1×4×8×8, but Noise holds images of 1×8×8: choose the data set Moving shapes (moving-shapes).",
                    refused.getMessage());
        }
    }
}
