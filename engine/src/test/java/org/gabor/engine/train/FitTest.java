package org.gabor.engine.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.PlanOptions;
import org.gabor.graph.build.NetworkBuilder;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.shape.Volume;
import org.junit.jupiter.api.Test;

class FitTest {

    @Test
    void filmsAreNotTrainedOnPictures() {
        try (Plan plan = Plan.compile(NetworkBuilder.network("film", new Volume(1, 4, 8, 8),
                x -> x.then("flat", new Flatten()).then("fc", Linear.of(10))), PlanOptions.training(1, 0))) {
            TrainingException refused = assertThrows(TrainingException.class,
                    () -> Fit.check(plan, new RandomPictures(4)));
            assertEquals("The network takes films of 1×4×8×8, but the data sets hold pictures: it can predict, not be trained.",
                    refused.getMessage());
        }
    }
}
