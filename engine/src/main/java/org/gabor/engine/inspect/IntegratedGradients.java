package org.gabor.engine.inspect;

import java.util.Optional;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.data.Normalization;
import org.gabor.engine.probe.ClassChoice;
import org.gabor.engine.probe.ClassScore;
import org.gabor.engine.probe.IntegratedMap;
import org.gabor.engine.probe.Probe;

/** Integrated gradients by the midpoint rule. */
final class IntegratedGradients {

    private static final double SMALL_RESIDUAL = 0.05;

    private final InspectionPlans plans;
    private final Optional<Normalization> normalization;
    private final Gradients gradients;

    IntegratedGradients(InspectionPlans plans, Optional<Normalization> normalization, ProbeListener listener) {
        this.plans = plans;
        this.normalization = normalization;
        gradients = new Gradients(plans, listener);
    }

    IntegratedMap map(Probe.IntegratedGradients probe) {
        Plan plan = plans.gradients();
        ClassScore target = gradients.target(plan, probe.input(), probe.target());
        float[] baseline = new Substitute(plan.inputShape(), normalization).of(probe.input(), probe.baseline());
        double difference = target.logit()
                - gradients.target(plan, baseline, new ClassChoice.Chosen(target.index())).logit();
        int steps = probe.minSteps();
        float[] values = integrate(plan, target.index(), probe.input(), baseline, steps);
        IntegratedMap map = new IntegratedMap(target, plan.inputShape().dims(), values, steps, difference);
        while (map.residual() > SMALL_RESIDUAL && 2 * steps <= probe.maxSteps()) {
            steps *= 2;
            map = new IntegratedMap(target, plan.inputShape().dims(),
                    integrate(plan, target.index(), probe.input(), baseline, steps), steps, difference);
        }
        return map;
    }

    private float[] integrate(Plan plan, int index, float[] input, float[] baseline, int steps) {
        double[] mean = gradients.mean(plan, index, steps, (step, into, offset) -> {
            double share = (step + 0.5) / steps;
            for (int i = 0; i < input.length; i++) {
                into[offset + i] = (float) (baseline[i] + share * (input[i] - baseline[i]));
            }
        });
        float[] values = new float[input.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (mean[i] * (input[i] - baseline[i]));
        }
        return values;
    }
}
