package org.gabor.engine.run;

import java.nio.file.Path;
import java.util.List;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.train.TrainingSpec;

/**
 * One training run on disk: {@code run.json} (its spec, title and star), {@code metrics.jsonl} (what happened, an event a
 * line), {@code filters/} (the first layer after each epoch), {@code checkpoints/} and {@code worker.log}.
 */
public final class RunFolder {

    private final Path path;

    private RunFolder(Path path) {
        this.path = path;
    }

    /** A new folder inside {@code runs}, named after the time and the network; throws {@link RunException}. */
    public static RunFolder create(Path runs, TrainingSpec spec) {
        throw new UnsupportedOperationException();
    }

    /** A new run in {@code folder} itself, which is missing or empty; throws {@link RunException}. */
    public static RunFolder createAt(Path folder, TrainingSpec spec) {
        throw new UnsupportedOperationException();
    }

    /** The run in an existing folder; throws {@link RunException} where its {@code run.json} is missing or broken. */
    public static RunFolder open(Path path) {
        throw new UnsupportedOperationException();
    }

    /** All readable runs in {@code runs}, the newest first; a broken one is left out, never an error. */
    public static List<RunSummary> list(Path runs) {
        return List.of();
    }

    public Path path() {
        return path;
    }

    public TrainingSpec spec() {
        throw new UnsupportedOperationException();
    }

    public RunSummary summary() {
        throw new UnsupportedOperationException();
    }

    /** What happened so far, in order, without filter snapshots. */
    public List<TrainingEvent> history() {
        throw new UnsupportedOperationException();
    }

    /** The first layer's filters as they were after each epoch that has a snapshot, in order. */
    public List<TrainingEvent.FiltersSeen> filters() {
        throw new UnsupportedOperationException();
    }

    public void rename(String title) {
        throw new UnsupportedOperationException();
    }

    public void star(boolean starred) {
        throw new UnsupportedOperationException();
    }

    /** Removes the folder and all in it; throws {@link RunException} while the run is being trained. */
    public void delete() {
        throw new UnsupportedOperationException();
    }
}
