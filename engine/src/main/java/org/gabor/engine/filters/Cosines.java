package org.gabor.engine.filters;

import java.util.Arrays;
import org.gabor.engine.probe.FilterBank;

/** Cosines between the filters of a layer, over all their values. */
final class Cosines {

    private Cosines() {}

    /** The median of the absolute cosines of all pairs; 0 if there is no pair. A filter of zeros has cosine 0 to all. */
    static double median(FilterBank bank) {
        int filters = bank.filters();
        double[] cosines = new double[filters * (filters - 1) / 2];
        int pair = 0;
        for (int a = 0; a < filters; a++) {
            for (int b = a + 1; b < filters; b++) {
                cosines[pair++] = Math.abs(cosine(bank, a, b));
            }
        }
        Arrays.sort(cosines);
        int middle = cosines.length / 2;
        if (cosines.length % 2 == 1) {
            return cosines[middle];
        }
        return cosines.length == 0 ? 0 : (cosines[middle - 1] + cosines[middle]) / 2;
    }

    private static double cosine(FilterBank bank, int a, int b) {
        int size = bank.channels() * bank.height() * bank.width();
        double product = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < size; i++) {
            double x = bank.values()[a * size + i];
            double y = bank.values()[b * size + i];
            product += x * y;
            first += x * x;
            second += y * y;
        }
        return first * second == 0 ? 0 : product / Math.sqrt(first * second);
    }
}
