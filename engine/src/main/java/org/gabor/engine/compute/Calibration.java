package org.gabor.engine.compute;

import java.util.List;
import org.gabor.engine.compute.kernel.Pass;

/**
 * Recomputes batch norm's running statistics as the plain average over the batches of one pass through the data (Ioffe and
 * Szegedy 2015, algorithm 2): PyTorch's {@code momentum=None}. In training they follow the most recent batches, while the weights
 * change.
 */
public final class Calibration {

    private final Plan plan;
    private long seen;

    Calibration(Plan plan) {
        this.plan = plan;
    }

    /**
     * Adds a batch: the first {@code n} samples. A larger batch has more weight. The first batch discards the old statistics;
     * those of frozen layers stay.
     */
    public void add(float[] images, int n) {
        seen += n;
        plan.run(List.of(images), n, new Pass.Calibration((double) n / seen));
    }
}
