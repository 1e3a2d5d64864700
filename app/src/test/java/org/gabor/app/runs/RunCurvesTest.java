package org.gabor.app.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gabor.app.runs.MetricSeries.Point;
import org.gabor.engine.probe.UpdateRatios;
import org.gabor.engine.task.Score;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.graph.model.Graph;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Test;

class RunCurvesTest {

    /** A worker killed at step 15 wrote its last checkpoint at step 10; the resumed one repeats 11 to 15. */
    @Test
    void aResumedRunDrawsEachStepOnce() {
        List<TrainingEvent> history = new ArrayList<>();
        history.add(new TrainingEvent.Started(2, 10, 0, 100, 20, List.of("a", "b")));
        steps(history, 1, 15, 0.9);
        history.add(new TrainingEvent.Started(2, 10, 10, 100, 20, List.of("a", "b")));
        steps(history, 11, 20, 0.5);
        RunCurves curves = RunCurves.of(Graph.empty(""), history);
        List<Point> points = curves.trainLoss().points();
        assertEquals(20, points.size());
        assertEquals(new Point(1.0, 0.9), points.get(9));
        assertEquals(new Point(1.1, 0.5), points.get(10));
    }

    @Test
    void ratiosAreKeptByLayer() {
        RunCurves curves = RunCurves.none();
        curves.accept(new TrainingEvent.Observed<>(1, 1, new UpdateRatios(Map.of("features.0.weight", -3.0))));
        assertEquals(Set.of("features.0"), curves.ratios().keySet());
    }

    @Test
    void layersAreCalledByTheirLabels() {
        RunCurves curves = new RunCurves(Zoo.find("alexnet").orElseThrow().network().get());
        assertEquals("conv1", curves.label("features.0"));
        assertEquals("no.such.layer", curves.label("no.such.layer"));
        assertEquals("conv1", curves.parameterLabel("features.0.weight"));
        assertEquals("conv1 bias", curves.parameterLabel("features.0.bias"));
    }

    private static void steps(List<TrainingEvent> history, int from, int to, double loss) {
        for (int step = from; step <= to; step++) {
            history.add(new TrainingEvent.Step(1 + (step - 1) / 10, step, Score.withAccuracy(loss, 0.5), 0.1, 100));
        }
    }
}
