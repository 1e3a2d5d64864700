package org.gabor.app.runs;

import java.util.List;
import org.gabor.engine.data.DataSource;
import org.gabor.engine.data.catalog.DataCatalog;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.train.TrainingEvent.Started;

/** The names of a run's classes. */
public final class RunClasses {

    private RunClasses() {}

    /** As the run's own events name them; a run that hasn't begun has those of its data set. Empty if they are unknown. */
    public static List<String> of(RunFolder run) {
        return run.history().stream().filter(Started.class::isInstance).map(Started.class::cast).map(Started::classes)
                .findFirst().orElseGet(() -> DataCatalog.find(run.spec().data().id()).map(DataSource::classes).orElse(List.of()));
    }
}
