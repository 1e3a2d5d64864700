package org.gabor.engine.inspect;

import java.util.Arrays;
import org.gabor.engine.compute.Plan;

/** Passes that keep every layer's output. The same sample again needs no new pass. */
final class KeptActivations {

    private final InspectionPlans plans;
    private Plan last;
    private float[] sample = {};

    KeptActivations(InspectionPlans plans) {
        this.plans = plans;
    }

    /** The plan after a pass of one sample. */
    Plan after(float[] input) {
        Plan plan = plans.keepingAll();
        if (plan != last || !Arrays.equals(sample, input)) {
            forget();
            plan.run(SampleTensors.of(plan, input));
            last = plan;
            sample = input.clone();
        }
        return plan;
    }

    /** Forgets the last sample, because the weights change. */
    void forget() {
        last = null;
    }
}
