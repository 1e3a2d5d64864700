package org.gabor.app.look.flow;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.gabor.engine.probe.Spread;

/**
 * The range of values over time that a figure shows. The spike of the first few moments is cut off, because it would flatten
 * all that follows.
 *
 * @param least where the axis begins
 * @param most where the axis ends
 * @param clipped the absolute value that the spike reaches; 0 if nothing is cut off
 */
public record BandRange(double least, double most, double clipped) {

    private static final double EARLY = 0.1;
    private static final double SPIKE = 1.5;
    private static final double ROOM = 0.08;

    /** The range of the outer quantiles of all moments but those of an early spike. */
    public static BandRange of(List<Spread> moments) {
        int early = (int) Math.ceil(EARLY * moments.size());
        List<Spread> later = moments.subList(Math.min(early, Math.max(0, moments.size() - 1)), moments.size());
        double reach = reach(later);
        boolean spike = reach(moments) > SPIKE * reach && moments.size() > 2;
        List<Spread> shown = spike ? later : moments;
        double least = outer(shown).min().orElse(-1);
        double most = outer(shown).max().orElse(1);
        double room = most > least ? ROOM * (most - least) : 1;
        return new BandRange(least - room, most + room, spike ? reach(moments) : 0);
    }

    private static double reach(List<Spread> moments) {
        return outer(moments).map(Math::abs).max().orElse(0);
    }

    private static DoubleStream outer(List<Spread> moments) {
        return moments.stream().filter(spread -> !spread.quantiles().isEmpty())
                .flatMapToDouble(
                        spread -> Arrays.stream(new double[] {spread.quantiles().getFirst(), spread.quantiles().getLast()}))
                .filter(Double::isFinite);
    }

    /** Where a value lies, from 0 at the top to 1 at the bottom, within the range. */
    public double place(double value) {
        return Math.clamp((most - value) / (most - least), 0.0, 1.0);
    }
}
