package org.gabor.app.runs;

import java.util.Comparator;
import java.util.List;
import org.gabor.engine.run.RunSummary;

/** How the run list is grouped. */
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

    /** The groups one after another, in each the newest run first. */
    public List<RunSummary> arrange(List<RunSummary> runs) {
        return runs.stream().sorted(order).toList();
    }
}
