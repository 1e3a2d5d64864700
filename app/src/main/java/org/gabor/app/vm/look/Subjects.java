package org.gabor.app.vm.look;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gabor.app.fx.FxThread;
import org.gabor.app.runs.RunClasses;
import org.gabor.app.vm.NextRun;
import org.gabor.engine.inspect.WeightsSource;
import org.gabor.engine.run.RunException;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.run.RunState;
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
            case WeightsChoice.OfRun(Path run) -> read(run, Subjects::ofRun, found, refuse);
            case WeightsChoice.OfEpoch(Path run, int epoch) -> read(run, folder -> ofEpoch(folder, epoch), found, refuse);
        }
    }

    private Subject ofOpenNetwork(String title, WeightsSource weights) {
        return new Subject(title, next.inspected(), weights, Optional.empty(), OptionalInt.empty(),
                next.dataProperty().get().classes());
    }

    private void read(Path run, Function<RunFolder, Subject> subject, Consumer<Subject> found, Consumer<String> refuse) {
        disk.execute(() -> {
            try {
                Subject read = subject.apply(RunFolder.open(run));
                FxThread.run(() -> found.accept(read));
            } catch (RunException e) {
                FxThread.run(() -> refuse.accept(e.getMessage()));
            }
        });
    }

    private static Subject ofRun(RunFolder run) {
        OptionalInt newest = run.summary().state() == RunState.RUNNING ? run.epochs().newestWhole() : OptionalInt.empty();
        return newest.isPresent() && newest.getAsInt() > run.bestEpoch().orElse(0) ? ofEpoch(run, newest.getAsInt())
                : ofBest(run, run.summary());
    }

    private static Subject ofBest(RunFolder run, RunSummary summary) {
        WeightsSource weights = run.weights().<WeightsSource>map(file -> new WeightsSource.OfFile(file.toString()))
                .orElseGet(WeightsSource.Initial::new);
        OptionalInt best = run.bestEpoch();
        int epoch = best.orElse(summary.doneEpochs());
        String title = epoch == 0 ? "untrained" : "epoch " + epoch + (epoch < summary.doneEpochs() ? " (best)" : "");
        return new Subject(summary.title() + ", " + title, run.spec(), weights, Optional.of(run.path()), OptionalInt.of(epoch),
                RunClasses.of(run));
    }

    private static Subject ofEpoch(RunFolder run, int epoch) {
        return new Subject("%s, epoch %d".formatted(run.summary().title(), epoch), run.spec(),
                new WeightsSource.OfEpoch(run.path().toString(), epoch), Optional.of(run.path()), OptionalInt.of(epoch),
                RunClasses.of(run));
    }

    @Override
    public void close() {
        disk.shutdownNow();
    }
}
