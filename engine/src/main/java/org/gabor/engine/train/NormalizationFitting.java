package org.gabor.engine.train;

import java.util.Optional;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.DataSplits;
import org.gabor.engine.data.Normalization;
import org.gabor.engine.data.PreparationListener;
import org.gabor.engine.data.loader.ChannelStatistics;
import org.gabor.engine.train.spec.TrainingSpec;

/** Finds the statistics for a run's normalization, which stay the same from its first step to its last. */
public record NormalizationFitting(TrainingSpec spec, DataSplits data) {

    /** The last checkpoint's statistics, else the published ones, else measured ones; empty if the run does not normalize. */
    public Optional<Normalization> find(Optional<Checkpoint> latest, PreparationListener preparation) throws DataException {
        if (!spec.augmentation().normalize()) {
            return Optional.empty();
        }
        Optional<Normalization> kept = latest.flatMap(Checkpoint::normalization)
                .or(() -> Normalization.known(spec.data().id()));
        return kept.isPresent() ? kept : Optional.of(ChannelStatistics.measure(data.train(), preparation));
    }
}
