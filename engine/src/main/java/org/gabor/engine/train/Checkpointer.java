package org.gabor.engine.train;

import java.util.Optional;
import java.util.function.Consumer;
import org.gabor.engine.train.spec.Checkpointing;

/** Saves checkpoints, as often as the run asks for and on request. */
final class Checkpointer {

    private static final double SECONDS_A_MINUTE = 60;

    private final Checkpointing often;
    private final TrainingState snapshot;
    private final CheckpointStore store;
    private final Consumer<TrainingEvent> sink;
    private Optional<Progress> saved = Optional.empty();
    private Stopwatch sinceSaved = new Stopwatch();

    Checkpointer(Checkpointing often, TrainingState snapshot, CheckpointStore store, Consumer<TrainingEvent> sink) {
        this.often = often;
        this.snapshot = snapshot;
        this.store = store;
        this.sink = sink;
    }

    /** Restores the last checkpoint and returns its progress. */
    Progress restore() {
        Optional<Checkpoint> latest = store.latest();
        latest.ifPresent(snapshot::putBack);
        saved = latest.map(Checkpoint::progress);
        return saved.orElse(Progress.NONE);
    }

    /** Saves unless the current state is already saved. */
    void save(int epoch, Progress progress) {
        if (!saved.equals(Optional.of(progress))) {
            String file = store.write(snapshot.take(epoch, progress));
            saved = Optional.of(progress);
            sinceSaved = new Stopwatch();
            sink.accept(new TrainingEvent.CheckpointWritten(epoch, progress.step(), file));
        }
    }

    /** Keeps the weights at the end of an epoch, unless the run keeps none. */
    void keep(int epoch, Progress progress) {
        if (often.historyMegabytes() > 0) {
            store.keep(snapshot.take(epoch, progress));
        }
    }

    /** Saves within an epoch if enough time has passed. */
    void saveIfDue(int epoch, Progress progress) {
        if (sinceSaved.seconds() >= often.atMostMinutes() * SECONDS_A_MINUTE) {
            save(epoch, progress);
        }
    }

    /** Saves at the end of an epoch if it is due. */
    void saveAfterEpoch(int epoch, boolean last, Progress progress) {
        if (last || epoch % often.everyEpochs() == 0) {
            save(epoch, progress);
        }
    }
}
