package org.gabor.app.runs;

import java.util.Comparator;
import java.util.List;
import org.gabor.engine.run.RunSummary;

/** The grouping of the run list. */
public enum RunOrder {
    NONE("None", Comparator.comparing(RunSummary::started).reversed()),
    NETWORK("Network", Comparator.comparing(RunSummary::network).thenComparing(NONE.order)),
    DATA("Data set", Comparator.comparing(RunSummary::data).thenComparing(NONE.order));

    private final String title;
    private final Comparator<RunSummary> order;

    RunOrder(String title, Comparator<RunSummary> order) {
        this.title = title;
        this.order = order;
    }

    public String title() {
        return title;
    }

    /** One group after another, the newest run first in each. */
    public List<RunSummary> arrange(List<RunSummary> runs) {
        return runs.stream().sorted(order).toList();
    }
}
