package org.gabor.app.editor;

import java.util.List;
import java.util.Locale;
import org.gabor.app.text.NumberText;
import org.gabor.graph.compare.Comparison;
import org.gabor.graph.compare.Totals;

/**
 * One line of the totals of two networks.
 *
 * @param factor the right value divided by the left one: {@code ×1.86}; empty if they are equal
 */
public record TotalsText(String title, String left, String right, String factor) {

    /** Parameters, MACs, weights, training memory and depth. */
    public static List<TotalsText> of(Comparison comparison) {
        Totals left = comparison.left().totals();
        Totals right = comparison.right().totals();
        return List.of(
                counted("Parameters", left.parameters(), right.parameters()),
                counted("MACs", left.macs(), right.macs()),
                stored("Weights", left.memory().weights(), right.memory().weights()),
                stored("To train at batch " + Totals.BATCH, left.memory().training(), right.memory().training()),
                counted("Depth, layers with weights", left.depth(), right.depth()));
    }

    private static TotalsText counted(String title, long left, long right) {
        return new TotalsText(title, NumberText.grouped(left), NumberText.grouped(right), factor(left, right));
    }

    private static TotalsText stored(String title, long left, long right) {
        return new TotalsText(title, NumberText.memory(left / Float.BYTES), NumberText.memory(right / Float.BYTES),
                factor(left, right));
    }

    private static String factor(long left, long right) {
        if (left == right || left == 0) {
            return "";
        }
        double factor = (double) right / left;
        return String.format(Locale.ROOT, factor < 100 ? "×%.3g" : "×%,.0f", factor);
    }
}
