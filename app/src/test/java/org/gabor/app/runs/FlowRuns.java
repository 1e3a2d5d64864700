package org.gabor.app.runs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gabor.engine.probe.Distributions;
import org.gabor.engine.probe.GradientNorms;
import org.gabor.engine.probe.Spread;
import org.gabor.engine.probe.UpdateRatios;
import org.gabor.engine.run.RunRecorder;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.train.TrainingEvent.Observed;

/** What a run of LeNet records about its gradients. */
public final class FlowRuns {

    private static final List<String> LAYERS = List.of("conv1", "conv2", "fc1", "fc2", "fc3");

    private FlowRuns() {}

    /** An epoch of two steps with these gradient norms; each ratio is a hundredth of them. */
    public static void record(RunRecorder recorder, double... norms) {
        Map<String, Double> byKey = new LinkedHashMap<>();
        Map<String, Double> ratios = new LinkedHashMap<>();
        for (int i = 0; i < norms.length; i++) {
            byKey.put(LAYERS.get(i) + ".weight", norms[i]);
            ratios.put(LAYERS.get(i) + ".weight", Math.log10(norms[i]) - 2);
        }
        Spread spread = Spread.of(new float[] {-1, -0.5f, 0, 0.5f, 1});
        Distributions seen = new Distributions(LAYERS.stream()
                .map(layer -> new Distributions.Weights(layer + ".weight", spread, spread)).toList(), List.of());
        recorder.accept(new TrainingEvent.Started(1, 2, 0, 64, 20, List.of("a", "b")));
        for (int step = 1; step <= 2; step++) {
            recorder.accept(new Observed<>(1, step, new GradientNorms(byKey)));
            recorder.accept(new Observed<>(1, step, new UpdateRatios(ratios)));
            recorder.accept(new Observed<>(1, step, seen));
        }
    }
}
