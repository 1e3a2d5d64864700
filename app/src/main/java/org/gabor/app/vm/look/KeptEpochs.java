package org.gabor.app.vm.look;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gabor.engine.probe.FilterBank;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.run.WeightHistory;
import org.gabor.engine.train.TrainingEvent.Observed;

/** Reads what a run keeps of its epochs. */
final class KeptEpochs {

    private KeptEpochs() {}

    /** In order. Throws {@link org.gabor.engine.run.RunException} if the run can't be read. */
    static List<KeptEpoch> of(RunFolder run) {
        Map<Integer, KeptEpoch> epochs = new TreeMap<>();
        for (Observed<FilterBank> seen : run.filters()) {
            epochs.put(seen.epoch(), new KeptEpoch(seen.epoch(), Optional.of(seen.observation()), Optional.empty()));
        }
        for (WeightHistory.Epoch kept : run.epochs().epochs()) {
            epochs.put(kept.number(), new KeptEpoch(kept.number(),
                    Optional.ofNullable(epochs.get(kept.number())).flatMap(KeptEpoch::filters), Optional.of(kept)));
        }
        return List.copyOf(epochs.values());
    }
}
