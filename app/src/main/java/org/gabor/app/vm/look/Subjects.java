package org.gabor.app.vm.look;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.gabor.app.fx.FxThread;
import org.gabor.app.runs.RunClasses;
import org.gabor.app.vm.NextRun;
import org.gabor.engine.inspect.WeightsSource;
import org.gabor.engine.run.RunException;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.run.RunSummary;

/** Makes a {@link Subject} of chosen weights. Reads runs off JavaFX's thread. */
final class Subjects implements AutoCloseable {

    private final NextRun next;
    private final ExecutorService disk =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("look-subjects").factory());

    Subjects(NextRun next) {
        this.next = next;
    }

    /**
     * Finds the subject, and calls back on JavaFX's thread.
     *
     * @param refuse receives a sentence if there are no such weights
     */
    void find(WeightsChoice choice, Consumer<Subject> found, Consumer<String> refuse) {
        switch (choice) {
            case WeightsChoice.Untrained() -> found.accept(ofOpenNetwork("untrained", new WeightsSource.Initial()));
            case WeightsChoice.OfFile(Path file) -> found.accept(ofOpenNetwork(file.getFileName().toString(),
                    new WeightsSource.OfFile(file.toAbsolutePath().toString())));
            case WeightsChoice.OfRun(Path run) -> disk.execute(() -> read(run, found, refuse));
        }
    }

    private Subject ofOpenNetwork(String title, WeightsSource weights) {
        return new Subject(title, next.inspected(), weights, Optional.empty(), next.dataProperty().get().classes());
    }

    private static void read(Path run, Consumer<Subject> found, Consumer<String> refuse) {
        try {
            Subject subject = subject(RunFolder.open(run));
            FxThread.run(() -> found.accept(subject));
        } catch (RunException e) {
            FxThread.run(() -> refuse.accept(e.getMessage()));
        }
    }

    private static Subject subject(RunFolder run) {
        RunSummary summary = run.summary();
        WeightsSource weights = run.weights().<WeightsSource>map(file -> new WeightsSource.OfFile(file.toString()))
                .orElseGet(WeightsSource.Initial::new);
        String epoch = summary.doneEpochs() == 0 ? "untrained" : "epoch " + summary.doneEpochs();
        return new Subject(summary.title() + ", " + epoch, run.spec(), weights, Optional.of(run.path()),
                RunClasses.of(run));
    }

    @Override
    public void close() {
        disk.shutdownNow();
    }
}
