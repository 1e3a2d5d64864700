package org.gabor.engine.inspect;

import java.util.Arrays;
import java.util.Random;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.probe.AttributionMap;
import org.gabor.engine.probe.ClassChoice;
import org.gabor.engine.probe.ClassScore;
import org.gabor.engine.probe.Probe;
import org.gabor.engine.probe.Statistics;

/** Gradients of a class's logit with respect to the input. */
final class Gradients {

    /** Writes one of many variations of the input. */
    interface Variation {

        /** @param offset of the variation in {@code into} */
        void write(int index, float[] into, int offset);
    }

    private final InspectionPlans plans;
    private final ProbeListener listener;

    Gradients(InspectionPlans plans, ProbeListener listener) {
        this.plans = plans;
        this.listener = listener;
    }

    AttributionMap plain(Probe.InputGradient probe) {
        Plan plan = plans.gradients();
        ClassScore target = target(plan, probe.input(), probe.target());
        plan.scoreGradients(SampleTensors.of(plan, probe.input()), new int[] {target.index()});
        float[] gradient = plan.inputGradient();
        if (probe.timesInput()) {
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] *= probe.input()[i];
            }
        }
        return new AttributionMap(target, plan.inputShape().dims(), gradient);
    }

    AttributionMap smooth(Probe.SmoothGrad probe) {
        Plan plan = plans.gradients();
        float[] input = probe.input();
        ClassScore target = target(plan, input, probe.target());
        Statistics range = Statistics.of(input);
        double deviation = probe.sigma() * (range.max() - range.min());
        Random random = new Random(probe.seed());
        double[] mean = mean(plan, target.index(), probe.samples(), (_, into, offset) -> {
            for (int i = 0; i < input.length; i++) {
                into[offset + i] = (float) (input[i] + deviation * random.nextGaussian());
            }
        });
        return new AttributionMap(target, plan.inputShape().dims(), single(mean));
    }

    /** The score of the chosen class for one sample. */
    ClassScore target(Plan plan, float[] input, ClassChoice choice) {
        return new Scores(plan).of(plan.run(SampleTensors.of(plan, input)).get(plan.outputs().getFirst().name()), choice);
    }

    /** The mean gradient over {@code count} variations of the input, which are computed in batches and in order. */
    double[] mean(Plan plan, int index, int count, Variation variation) {
        int size = plan.inputs().getFirst().size();
        double[] sum = new double[size];
        for (int from = 0; from < count; from += plan.batch()) {
            int n = Math.min(plan.batch(), count - from);
            float[] samples = new float[n * size];
            for (int i = 0; i < n; i++) {
                variation.write(from + i, samples, i * size);
            }
            int[] targets = new int[n];
            Arrays.fill(targets, index);
            plan.scoreGradients(SampleTensors.of(plan, samples), targets);
            add(plan.inputGradient(), sum);
            listener.advance(from + n, count);
        }
        for (int i = 0; i < size; i++) {
            sum[i] /= count;
        }
        return sum;
    }

    private static void add(float[] gradients, double[] sum) {
        for (int i = 0; i < gradients.length; i++) {
            sum[i % sum.length] += gradients[i];
        }
    }

    private static float[] single(double[] values) {
        float[] single = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            single[i] = (float) values[i];
        }
        return single;
    }
}
