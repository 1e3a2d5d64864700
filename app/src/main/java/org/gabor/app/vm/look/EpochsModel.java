package org.gabor.app.vm.look;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import org.gabor.app.fx.FxThread;
import org.gabor.engine.probe.FilterBank;
import org.gabor.engine.run.RunException;
import org.gabor.engine.run.RunFolder;

/**
 * The kept epochs of the run that is looked at: one is chosen, or they are played. The first layer's filters are at hand, all else
 * is computed by the inspection process.
 */
public final class EpochsModel implements AutoCloseable {

    /** The shortest time that an epoch is shown while playing. */
    private static final Duration PACE = Duration.millis(400);

    private final LookModel look;
    private final ReadOnlyObjectWrapper<List<KeptEpoch>> epochs = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<KeptEpoch>> current = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final PauseTransition pace = new PauseTransition(PACE);
    private final ExecutorService disk =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("look-epochs").factory());

    private Optional<Path> run = Optional.empty();
    private Optional<Integer> wanted = Optional.empty();

    public EpochsModel(LookModel look) {
        this.look = look;
        look.subjectProperty().subscribe(this::follow);
        // A run in training gets another epoch.
        look.training().library().runs().addListener((InvalidationListener) _ -> read());
        look.busyProperty().subscribe(_ -> advance());
        pace.setOnFinished(_ -> advance());
    }

    // ---- commands

    /** Shows an epoch. */
    public void select(KeptEpoch epoch) {
        current.set(Optional.of(epoch));
        wanted = Optional.of(epoch.number());
        look.subjectProperty().get().flatMap(Subject::run).filter(_ -> epoch.weights().isPresent())
                .ifPresent(run -> look.choose(new WeightsChoice.OfEpoch(run, epoch.number())));
    }

    /** Shows the next kept epoch, or an earlier one with −1; stays at the ends. */
    public void step(int by) {
        int to = index() + by;
        if (to >= 0 && to < epochs.get().size()) {
            select(epochs.get().get(to));
        }
    }

    /** Shows one epoch after the other: from the start if the last one is shown. Each waits until the one before is drawn. */
    public void play() {
        if (epochs.get().size() > 1) {
            playing.set(true);
            select(epochs.get().get(index() == epochs.get().size() - 1 ? 0 : index() + 1));
            pace.playFromStart();
        }
    }

    public void pause() {
        playing.set(false);
        pace.stop();
    }

    // ---- following

    /** Reads the epochs anew unless one of them was just chosen. */
    private void follow(Optional<Subject> subject) {
        if (run.isEmpty() || !subject.flatMap(Subject::run).equals(run) || !epoch(subject).equals(wanted)) {
            pause();
            run = subject.flatMap(Subject::run);
            wanted = epoch(subject);
            read();
        }
    }

    private void read() {
        run.ifPresentOrElse(folder -> disk.execute(() -> read(folder)), () -> show(List.of()));
    }

    private static Optional<Integer> epoch(Optional<Subject> subject) {
        return subject.map(Subject::epoch).filter(OptionalInt::isPresent).map(OptionalInt::getAsInt);
    }

    private void read(Path folder) {
        List<KeptEpoch> kept = epochs(folder);
        FxThread.run(() -> {
            if (run.equals(Optional.of(folder))) {
                show(kept);
            }
        });
    }

    private static List<KeptEpoch> epochs(Path folder) {
        try {
            return KeptEpochs.of(RunFolder.open(folder));
        } catch (RunException _) {
            // The same refusal to read the run is already the notice.
            return List.of();
        }
    }

    private void show(List<KeptEpoch> kept) {
        epochs.set(kept);
        current.set(kept.stream().filter(epoch -> wanted.equals(Optional.of(epoch.number()))).findFirst());
    }

    private void advance() {
        if (playing.get() && !look.busyProperty().get() && pace.getStatus() == PauseTransition.Status.STOPPED) {
            if (index() == epochs.get().size() - 1) {
                pause();
            } else {
                step(1);
                pace.playFromStart();
            }
        }
    }

    private int index() {
        return IntStream.range(0, epochs.get().size()).filter(i -> wanted.equals(Optional.of(epochs.get().get(i).number())))
                .findFirst().orElse(-1);
    }

    // ---- reading

    /** The kept epochs in order; none for a file and for untrained weights. */
    public ReadOnlyObjectProperty<List<KeptEpoch>> epochsProperty() {
        return epochs.getReadOnlyProperty();
    }

    /** The shown epoch; empty if its weights are not among the kept ones. */
    public ReadOnlyObjectProperty<Optional<KeptEpoch>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** Whether an answer about the shown epoch is missing. */
    public ReadOnlyBooleanProperty busyProperty() {
        return look.busyProperty();
    }

    /** The shown epoch's filters of a layer, if they are at hand. */
    Optional<FilterBank> filters(String path) {
        return current.get().flatMap(KeptEpoch::filters).filter(bank -> bank.path().equals(path));
    }

    @Override
    public void close() {
        pause();
        disk.shutdownNow();
    }
}
