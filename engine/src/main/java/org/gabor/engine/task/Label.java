package org.gabor.engine.task;

import java.util.Arrays;
import java.util.List;

/** A single class, numbered from 0. */
public record Label(int label) implements ClassTarget {

    /** One label for each sample. */
    public static List<Target> all(int... labels) {
        return Arrays.stream(labels).<Target>mapToObj(Label::new).toList();
    }

    @Override
    public void writeShares(double[] shares) {
        Arrays.fill(shares, 0);
        shares[label] = 1;
    }
}
