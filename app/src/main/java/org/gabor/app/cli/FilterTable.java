package org.gabor.app.cli;

import java.util.List;
import java.util.Locale;
import org.gabor.app.cli.output.TextTable;
import org.gabor.app.cli.output.TextTable.Align;
import org.gabor.engine.filters.BankTraits;
import org.gabor.engine.filters.FilterTraits;
import org.gabor.engine.probe.FilterBank;
import org.gabor.engine.train.TrainingEvent.Observed;

/** What a run's filters look like after each epoch, a row each. */
final class FilterTable {

    private FilterTable() {}

    static TextTable of(List<Observed<FilterBank>> kept) {
        TextTable table = new TextTable(Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT);
        table.row("epoch", "structured", "gratings", "orientations", "largest", "cosine");
        for (Observed<FilterBank> seen : kept) {
            BankTraits traits = BankTraits.of(seen.observation());
            table.row(String.valueOf(seen.epoch()), percent(traits.structured()), percent(traits.gratings()),
                    "%d of %d".formatted(traits.binsFilled(), FilterTraits.BINS), percent(traits.largestBin()),
                    String.format(Locale.ROOT, "%.2f", traits.medianCosine()));
        }
        return table;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
