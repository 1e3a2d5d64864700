package org.gabor.graph.compare;

import java.util.List;
import org.gabor.graph.analysis.Inference;

/**
 * Two networks side by side.
 *
 * @param rows the outermost blocks of both in order; removed before added
 */
public record Comparison(ComparedNetwork left, ComparedNetwork right, List<Row> rows) {

    public Comparison {
        rows = List.copyOf(rows);
    }

    public static Comparison of(Inference left, Inference right) {
        return new Comparison(ComparedNetwork.of(left), ComparedNetwork.of(right), RowBuilder.rows(left, right));
    }

    /** Whether nothing was added, removed or changed. */
    public boolean isSame() {
        return rows.stream().allMatch(Row.Same.class::isInstance);
    }
}
