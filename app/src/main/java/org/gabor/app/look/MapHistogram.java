package org.gabor.app.look;

import org.gabor.engine.probe.FeatureMaps;
import org.gabor.engine.probe.Statistics;

/**
 * How often the values of all maps of a layer occur. Zeros are left out, since a ReLU makes most values zero.
 *
 * @param low the start of the first bin: 0, or the smallest value if that is below 0
 * @param high the end of the last bin
 */
public record MapHistogram(double low, double high, int[] counts) {

    public static MapHistogram of(FeatureMaps maps, int bins) {
        Statistics values = Statistics.of(maps.values());
        double low = Math.min(0, values.min());
        double high = Math.max(0, values.max());
        int[] counts = new int[bins];
        for (float value : maps.values()) {
            if (value != 0 && Float.isFinite(value)) {
                counts[Math.min(bins - 1, (int) ((value - low) / (high - low) * bins))]++;
            }
        }
        return new MapHistogram(low, high, counts);
    }
}
