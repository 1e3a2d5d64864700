package org.gabor.app.look.flow;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gabor.engine.probe.NormStatistics;

/**
 * How far a channel's input is from what its batch norm expects.
 *
 * @param channel from 0
 * @param shift the images' mean minus the running one, in running standard deviations: the mean of what the norm passes on
 * @param stretch the images' standard deviation divided by the running one
 */
public record NormGap(int channel, double shift, double stretch) {

    /**
     * The channel where both disagree most; empty if no channel's statistics are finite.
     *
     * @param eps the batch norm's, which it adds to the variance
     */
    public static Optional<NormGap> largest(NormStatistics seen, double eps) {
        return IntStream.range(0, seen.channels()).mapToObj(channel -> of(seen, channel, eps))
                .filter(gap -> Double.isFinite(gap.size())).max(Comparator.comparingDouble(NormGap::size));
    }

    private static NormGap of(NormStatistics seen, int channel, double eps) {
        double std = Math.sqrt(seen.runningVariance()[channel] + eps);
        return new NormGap(channel, (seen.mean()[channel] - (double) seen.runningMean()[channel]) / std,
                Math.sqrt(seen.variance()[channel] + eps) / std);
    }

    /** A shift by one standard deviation counts as much as a stretch, or its inverse, by e. */
    private double size() {
        return Math.max(Math.abs(shift), Math.abs(Math.log(stretch)));
    }

    /** Whether the mean disagrees more than the variance. */
    public boolean isOfMean() {
        return Math.abs(shift) >= Math.abs(Math.log(stretch));
    }
}
