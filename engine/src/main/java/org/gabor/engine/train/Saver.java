package org.gabor.engine.train;

import java.util.Optional;
import java.util.function.Consumer;

/** Keeps checkpoints: when asked, and every two minutes. */
final class Saver {

    private static final double SECONDS_BETWEEN = 120;

    private final Snapshot snapshot;
    private final CheckpointStore store;
    private final Consumer<TrainingEvent> sink;
    private Optional<Progress> saved = Optional.empty();
    private Stopwatch sinceSaved = new Stopwatch();

    Saver(Snapshot snapshot, CheckpointStore store, Consumer<TrainingEvent> sink) {
        this.snapshot = snapshot;
        this.store = store;
        this.sink = sink;
    }

    /** Puts the last checkpoint back and says how far it was. */
    Progress restore() {
        Optional<Checkpoint> latest = store.latest();
        latest.ifPresent(snapshot::putBack);
        saved = latest.map(Checkpoint::progress);
        return saved.orElse(Progress.NONE);
    }

    /** Saves unless this very state is saved already. */
    void save(int epoch, Progress progress) {
        if (!saved.equals(Optional.of(progress))) {
            String file = store.write(snapshot.take(epoch, progress));
            saved = Optional.of(progress);
            sinceSaved = new Stopwatch();
            sink.accept(new TrainingEvent.CheckpointWritten(epoch, progress.step(), file));
        }
    }

    void saveWhenDue(int epoch, Progress progress) {
        if (sinceSaved.seconds() >= SECONDS_BETWEEN) {
            save(epoch, progress);
        }
    }
}
