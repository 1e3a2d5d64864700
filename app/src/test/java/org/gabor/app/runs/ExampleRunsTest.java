package org.gabor.app.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gabor.engine.filters.BankTraits;
import org.gabor.engine.probe.FilterBank;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.run.RunSummary;
import org.gabor.engine.train.TrainingEvent.Observed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples as a person gets them. */
class ExampleRunsTest {

    @TempDir
    Path runs;

    @Test
    void theyHaveWeightsAndFiltersAndStayDeleted() {
        ExampleRuns.install(runs);
        List<RunSummary> listed = RunFolder.list(runs);
        assertEquals(2, listed.size());
        assertTrue(listed.stream().allMatch(RunSummary::example));
        for (RunSummary example : listed) {
            RunFolder run = RunFolder.open(example.folder());
            assertTrue(Files.exists(run.weights().orElseThrow()));
            assertEquals(example.doneEpochs() + 1, run.filters().size());
        }
        RunFolder.open(listed.getFirst().folder()).delete();
        ExampleRuns.install(runs);
        assertEquals(1, RunFolder.list(runs).size());
    }

    /** The measure is that of docs/filters.md. */
    @Test
    void oneOfThemShowsStructuredFilters() {
        ExampleRuns.install(runs);
        RunSummary shown = RunFolder.list(runs).stream().filter(ExampleRuns::showsFilters).findFirst().orElseThrow();
        List<Observed<FilterBank>> epochs = RunFolder.open(shown.folder()).filters();
        assertEquals(0, BankTraits.of(epochs.getFirst().observation()).structured(), 0.02);
        assertTrue(BankTraits.of(epochs.getLast().observation()).structured() >= 0.95);
    }
}
