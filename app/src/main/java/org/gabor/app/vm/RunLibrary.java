package org.gabor.app.vm;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.gabor.app.fx.FxThread;
import org.gabor.app.runs.ExampleRuns;
import org.gabor.app.runs.RunCurves;
import org.gabor.engine.run.RunException;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.run.RunState;
import org.gabor.engine.run.RunSummary;

/** The runs on disk and their curves. Reads and writes off JavaFX's thread; all public methods belong to that thread. */
public final class RunLibrary implements AutoCloseable {

    private final Path folder;
    private final Consumer<String> complain;
    private final Runnable changed;
    private final ExecutorService disk =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("run-library").factory());
    private final ObservableList<RunSummary> runs = FXCollections.observableArrayList();
    private final ObservableSet<Path> ticked = FXCollections.observableSet();
    private final Map<Path, RunCurves> curves = new HashMap<>();

    /**
     * @param complain shows a sentence if a run can't be read or written
     * @param changed called after curves have been read
     */
    RunLibrary(Path folder, Consumer<String> complain, Runnable changed) {
        this.folder = folder;
        this.complain = complain;
        this.changed = changed;
        refresh();
    }

    /** All runs, the newest first. */
    public ObservableList<RunSummary> runs() {
        return runs;
    }

    /** The runs that are compared in the charts. */
    public ObservableSet<Path> ticked() {
        return ticked;
    }

    public Optional<RunSummary> find(Path run) {
        return runs.stream().filter(summary -> summary.folder().equals(run)).findFirst();
    }

    /** The run's curves, empty until they have been read. */
    public RunCurves curves(Path run) {
        RunCurves known = curves.get(run);
        if (known == null) {
            read(run, () -> {});
            known = curves.computeIfAbsent(run, _ -> RunCurves.none());
        }
        return known;
    }

    /** Adds a run that begins; its curves come as events. */
    RunCurves begin(RunFolder run) {
        RunCurves fresh = new RunCurves(run.spec().network());
        curves.put(run.path(), fresh);
        refresh();
        return fresh;
    }

    /** Reads the run's curves again, then calls back. */
    void read(Path run, Runnable then) {
        perform(() -> {
            RunFolder opened = RunFolder.open(run);
            RunCurves read = RunCurves.of(opened.spec().network(), opened.history());
            opened.filters().stream().reduce((_, last) -> last).ifPresent(read::accept);
            FxThread.run(() -> {
                curves.put(run, read);
                then.run();
                changed.run();
            });
        });
    }

    /** Finds the run's weights, then calls back with their file. */
    void weights(Path run, Consumer<Path> then) {
        perform(() -> {
            Path file = RunFolder.open(run).weights().orElseThrow(() -> new RunException(
                    "This run has no checkpoint yet, so it has no weights to start from."));
            FxThread.run(() -> then.accept(file));
        });
    }

    /** Adds the example runs, the first time that Gabor starts. */
    public void installExamples() {
        perform(() -> ExampleRuns.install(folder));
        refresh();
    }

    /** Lists the folder again. */
    public void refresh() {
        perform(() -> {
            List<RunSummary> listed = RunFolder.list(folder);
            FxThread.run(() -> {
                if (!listed.equals(runs)) {
                    runs.setAll(listed);
                }
            });
        });
    }

    /** Shows how a run ended before the folder is listed again with its final figures. */
    void ended(Path run, RunState outcome) {
        runs.replaceAll(summary -> summary.folder().equals(run) ? summary.ended(outcome) : summary);
        refresh();
    }

    public void rename(Path run, String title) {
        perform(() -> RunFolder.open(run).rename(title));
        refresh();
    }

    public void star(Path run, boolean starred) {
        perform(() -> RunFolder.open(run).star(starred));
        refresh();
    }

    /** Deletes the run and all its files. */
    public void delete(Path run) {
        ticked.remove(run);
        curves.remove(run);
        perform(() -> RunFolder.open(run).delete());
        refresh();
    }

    private void perform(Runnable work) {
        disk.execute(() -> {
            try {
                work.run();
            } catch (RunException e) {
                FxThread.run(() -> complain.accept(e.getMessage()));
            }
        });
    }

    @Override
    public void close() {
        disk.close();
    }
}
