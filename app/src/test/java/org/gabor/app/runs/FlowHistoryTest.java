package org.gabor.app.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.gabor.engine.probe.Distributions;
import org.gabor.engine.probe.GradientNorms;
import org.gabor.engine.probe.Spread;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.train.TrainingEvent.Observed;
import org.junit.jupiter.api.Test;

class FlowHistoryTest {

    private final FlowHistory flow = new FlowHistory();

    private void start(long done) {
        flow.accept(new TrainingEvent.Started(10, 50, done, 100, 20, List.of("a", "b")));
    }

    private void norm(long step, double norm) {
        flow.accept(new Observed<>(1, step, new GradientNorms(Map.of("conv1.weight", norm))));
    }

    private void distribution(long step, float... weights) {
        Spread spread = Spread.of(weights);
        flow.accept(new Observed<>(1, step, new Distributions(List.of(new Distributions.Weights("conv1.weight", spread, spread)),
                List.of(new Distributions.Running("bn1", -1, 1, 0.5, step)))));
    }

    /** 150 steps whose norm is the number of the step: 1 to 100 have mean 50.5, the last twenty, 131 to 150, 140.5. */
    @Test
    void normsAreMeansOfTheFirstAndOfTheNewestSteps() {
        start(0);
        assertTrue(flow.isEmpty());
        for (int step = 1; step <= 150; step++) {
            norm(step, step);
        }
        assertEquals(100, flow.firstSteps());
        assertEquals(50.5, flow.firstNorms().get("conv1"), 1e-9);
        assertEquals(140.5, flow.recentNorms().get("conv1"), 1e-9);
    }

    /** A run killed at step 15 wrote its last checkpoint at step 10, and repeats 11 to 15. */
    @Test
    void aResumedRunCountsEachStepOnce() {
        start(0);
        for (int step = 1; step <= 15; step++) {
            norm(step, 1);
            distribution(step, 1);
        }
        start(10);
        for (int step = 11; step <= 20; step++) {
            norm(step, 3);
            distribution(step, 2);
        }
        assertEquals(20, flow.firstSteps());
        assertEquals(2, flow.firstNorms().get("conv1"), 1e-9);
        assertEquals(20, flow.moments("conv1").size());
        assertEquals(2, flow.moments("conv1").get(10).weights().mean());
    }

    @Test
    void theNewestHistogramIsKeptAlthoughLaterMomentsHaveNone() {
        start(0);
        distribution(50, 1, 2);
        distribution(60);
        assertEquals(List.of(1.0, 1.2), flow.moments("conv1").stream().map(FlowHistory.Moment::epoch).toList());
        assertEquals(2, flow.histograms("conv1").orElseThrow().values().max());
        assertTrue(flow.moments("conv1").getFirst().weights().bins().isEmpty());
        assertEquals(60, flow.running("bn1").orElseThrow().mostVariance());
        assertTrue(flow.running("bn2").isEmpty() && flow.histograms("conv2").isEmpty());
    }

    @Test
    void aLongRunIsThinnedOutFromItsFirstToItsLastMoment() {
        start(0);
        for (int step = 1; step <= 5000; step++) {
            distribution(step, step);
        }
        List<FlowHistory.Moment> moments = flow.moments("conv1");
        assertTrue(moments.size() > 150 && moments.size() <= 400, moments.size() + " moments");
        assertEquals(1, moments.getFirst().weights().mean());
        assertTrue(moments.getLast().weights().mean() > 4900);
    }

    @Test
    void twoTensorsOfALayerHaveOneNorm() {
        flow.accept(new Observed<>(1, 1, new GradientNorms(Map.of("attention.q", 3.0, "attention.k", 4.0))));
        assertEquals(Map.of("attention", 5.0), flow.recentNorms());
    }
}
