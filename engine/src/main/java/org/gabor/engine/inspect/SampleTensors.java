package org.gabor.engine.inspect;

import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.plan.Port;
import org.gabor.engine.task.Tensors;

/** Samples as a plan takes them. */
final class SampleTensors {

    private SampleTensors() {}

    /** Samples of a network with one input; throws {@link ProbeException} if the number of values is wrong. */
    static Tensors of(Plan plan, float[] samples) {
        if (plan.inputs().size() != 1) {
            throw new ProbeException("The network has %d inputs: only networks with one can be looked into."
                    .formatted(plan.inputs().size()));
        }
        Port input = plan.inputs().getFirst();
        if (samples.length == 0 || samples.length % input.size() != 0) {
            throw new ProbeException("The network takes %s, which is %d values, got %d."
                    .formatted(input.shape().text(), input.size(), samples.length));
        }
        return Tensors.of(samples.length / input.size(), input.name(), samples);
    }
}
