package org.gabor.engine.task;

import java.util.Arrays;

/**
 * The label of a mix of two samples (Zhang et al. 2017, <i>mixup</i>).
 *
 * @param label the class of the first sample
 * @param partner the class of the other sample
 * @param share the weight of class {@code label}, in [0, 1]; the rest is of class {@code partner}
 */
public record SoftLabel(int label, int partner, double share) implements ClassTarget {

    @Override
    public void writeShares(double[] shares) {
        Arrays.fill(shares, 0);
        shares[label] = share;
        shares[partner] += 1 - share;
    }
}
