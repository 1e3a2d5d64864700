package org.gabor.engine.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import org.gabor.engine.files.FileProblem;
import org.gabor.engine.probe.Distributions;
import org.gabor.engine.probe.FilterBank;
import org.gabor.engine.train.CheckpointStore;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.train.TrainingEvent.Observed;
import org.gabor.engine.train.TrainingEvent.Started;

/** Writes a run while it is trained: events at once, filters of each epoch, checkpoints. A run has at most one recorder. */
public final class RunRecorder implements Consumer<TrainingEvent>, AutoCloseable {

    private final RunLock lock;
    private final OutputStream metrics;
    private final FilterSnapshots filters;
    private final RunStore store;
    private Optional<Observed<FilterBank>> latest = Optional.empty();
    private int stepsPerEpoch = 1;

    private RunRecorder(RunLock lock, OutputStream metrics, FilterSnapshots filters, RunStore store) {
        this.lock = lock;
        this.metrics = metrics;
        this.filters = filters;
        this.store = store;
    }

    /** With {@code anew}, deletes all earlier training; else deletes events after the last checkpoint. */
    static RunRecorder start(Path folder, MetricsLog log, FilterSnapshots filters, RunStore store, boolean anew) {
        RunLock lock = RunLock.take(folder);
        try {
            if (anew) {
                FileTree.delete(store.checkpoints().folder());
                FileTree.delete(filters.folder());
                FileTree.delete(store.history().folder());
            }
            store.checkpoints().tidy();
            log.rewindTo(store.latest().map(checkpoint -> checkpoint.progress().step()).orElse(-1L));
            OutputStream metrics = Files.newOutputStream(log.file(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return new RunRecorder(lock, metrics, filters, store);
        } catch (IOException e) {
            lock.close();
            throw new RunException("%s cannot be written (%s).".formatted(folder, FileProblem.reason(e)), e);
        }
    }

    public CheckpointStore checkpoints() {
        return store;
    }

    @Override
    public void accept(TrainingEvent event) {
        switch (event) {
            case TrainingEvent.Preparing _, TrainingEvent.Validating _ -> {}
            case TrainingEvent.EpochEnded ended -> {
                log(ended);
                latest.ifPresent(filters::write);
            }
            case Observed<?>(int epoch, long step, FilterBank bank) -> keep(new Observed<>(epoch, step, bank));
            case Observed<?>(int epoch, long step, Distributions seen) ->
                    log(new Observed<>(epoch, step, endsEpoch(step) ? seen : seen.withoutBins()));
            case Started started -> {
                stepsPerEpoch = started.stepsPerEpoch();
                log(started);
            }
            case Observed<?> seen when !seen.observation().logged() -> {}
            case TrainingEvent.Lifecycle _, TrainingEvent.Metrics _, Observed<?> _, TrainingEvent.Note _ -> log(event);
        }
    }

    /** Histograms are large, so that the log has them only at the end of each epoch. */
    private boolean endsEpoch(long step) {
        return step % stepsPerEpoch == 0;
    }

    private void keep(Observed<FilterBank> seen) {
        latest = Optional.of(seen);
        if (seen.step() == 0) {
            filters.write(seen);
        }
    }

    /** Unbuffered, so that written lines survive if this process is killed. */
    private void log(TrainingEvent event) {
        try {
            metrics.write(MetricsLog.line(event));
        } catch (IOException e) {
            throw new RunException("The run's metrics cannot be written (%s).".formatted(FileProblem.reason(e)), e);
        }
    }

    @Override
    public void close() {
        try (lock) {
            metrics.close();
        } catch (IOException e) {
            throw new RunException("The run's metrics cannot be closed (%s).".formatted(FileProblem.reason(e)), e);
        }
    }
}
