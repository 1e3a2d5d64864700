package org.gabor.engine.compute;

import java.util.List;
import org.gabor.engine.compute.kernel.Pass;

/**
 * Batch norm's running statistics measured anew, as the plain average over the batches of one pass through the data
 * (Ioffe and Szegedy 2015, algorithm 2): PyTorch's {@code momentum=None}. In training they follow the last batches, while
 * the weights go on changing.
 */
public final class Calibration {

    private final Plan plan;
    private long seen;

    Calibration(Plan plan) {
        this.plan = plan;
    }

    /**
     * One more batch: the first {@code n} examples; a larger batch counts for more. The first one makes forget what the
     * statistics were; those of frozen layers stay.
     */
    public void add(float[] images, int n) {
        seen += n;
        plan.run(List.of(images), n, new Pass.Calibration((double) n / seen));
    }
}
