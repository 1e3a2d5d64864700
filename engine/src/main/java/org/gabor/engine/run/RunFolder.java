package org.gabor.engine.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gabor.engine.files.FileProblem;
import org.gabor.engine.probe.FilterBank;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.engine.weights.Safetensors;
import org.gabor.engine.weights.WeightsException;

/**
 * A training run on disk: {@code run.json} (its spec, title and star), {@code metrics.jsonl} (its events, one per
 * line), {@code filters/} (the first layer after each epoch), {@code history/} (the weights after
 * each epoch), {@code checkpoints/} and {@code worker.log}.
 */
public final class RunFolder {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss").withZone(ZoneId.systemDefault());

    private static final long MEGABYTE = 1_000_000;

    private final Path path;
    private Manifest manifest;

    private RunFolder(Path path, Manifest manifest) {
        this.path = path;
        this.manifest = manifest;
    }

    /** Creates a folder in {@code runs}, named after the time and the network; throws {@link RunException}. */
    public static RunFolder create(Path runs, TrainingSpec spec) {
        String network = spec.network().name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String name = TIME.format(Instant.now()) + (network.isEmpty() ? "" : "-" + network);
        Path free = IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> runs.resolve(n == 1 ? name : name + "-" + n))
                .filter(Files::notExists).findFirst().orElseThrow();
        return createAt(free, spec);
    }

    /** Creates a run in {@code folder} itself, which is missing or empty; throws {@link RunException}. */
    public static RunFolder createAt(Path folder, TrainingSpec spec) {
        try {
            Files.createDirectories(folder);
            if (!isEmpty(folder)) {
                throw new RunException("%s is not empty: a new run needs a folder of its own.".formatted(folder));
            }
        } catch (IOException e) {
            throw new RunException("A run cannot be made in %s (%s): name another folder."
                    .formatted(folder, FileProblem.reason(e)), e);
        }
        RunFolder run = new RunFolder(folder, Manifest.of(spec, Instant.now()));
        run.manifest.write(run.manifestFile());
        return run;
    }

    /** Opens the run in an existing folder; throws {@link RunException} if its {@code run.json} is missing or damaged. */
    public static RunFolder open(Path path) {
        return new RunFolder(path, Manifest.read(path.resolve("run.json")));
    }

    /** All readable runs in {@code runs}, the newest first; damaged ones are skipped. */
    public static List<RunSummary> list(Path runs) {
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.filter(Files::isDirectory).flatMap(folder -> summary(folder).stream())
                    .sorted(Comparator.comparing(RunSummary::started).reversed()).toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    private static Optional<RunSummary> summary(Path folder) {
        try {
            return Optional.of(open(folder).summary());
        } catch (RunException _) {
            return Optional.empty();
        }
    }

    public Path path() {
        return path;
    }

    public TrainingSpec spec() {
        return manifest.spec();
    }

    public RunSummary summary() {
        return RunSummarizer.summarize(path, manifest, RunView.of(metrics().readMilestones()), RunLock.isHeld(path));
    }

    /** All events so far, in order, without filter snapshots. */
    public List<TrainingEvent> history() {
        return metrics().read();
    }

    /** The first layer's initial filters and those after each epoch, in order. */
    public List<TrainingEvent.Observed<FilterBank>> filters() {
        return snapshots().read();
    }

    /** The weights after each epoch, as far as they are kept. */
    public WeightHistory epochs() {
        return new WeightHistory(path.resolve(WeightHistory.FOLDER));
    }

    /** The file with the weights of the best epoch, or the latest ones; empty before the first checkpoint. */
    public Optional<Path> weights() {
        return Files.exists(checkpoints().best()) ? Optional.of(checkpoints().best()) : checkpoints().newest();
    }

    /** The epoch whose weights are kept as the best; empty if no epoch ended with a checkpoint. */
    public OptionalInt bestEpoch() {
        try {
            return Files.exists(checkpoints().best())
                    ? CheckpointMetadata.epoch(Safetensors.read(checkpoints().best()).metadata())
                    : OptionalInt.empty();
        } catch (WeightsException _) {
            return OptionalInt.empty();
        }
    }

    /** Continues recording from the last checkpoint; throws {@link RunException} if another process records already. */
    public RunRecorder resume() {
        return RunRecorder.start(path, metrics(), snapshots(), store(), false);
    }

    /** Deletes all earlier training and records from the start; throws {@link RunException} like {@link #resume}. */
    public RunRecorder startOver() {
        return RunRecorder.start(path, metrics(), snapshots(), store(), true);
    }

    public void rename(String title) {
        change(manifest.withTitle(title));
    }

    public void star(boolean starred) {
        change(manifest.withStar(starred));
    }

    /** Deletes the folder and its contents; throws {@link RunException} while the run is being trained. */
    public void delete() {
        if (RunLock.isHeld(path)) {
            throw new RunException("%s is being trained: stop it first.".formatted(manifest.title()));
        }
        try {
            FileTree.delete(path);
        } catch (IOException e) {
            throw new RunException("%s cannot be deleted (%s).".formatted(path, FileProblem.reason(e)), e);
        }
    }

    private void change(Manifest changed) {
        changed.write(manifestFile());
        manifest = changed;
    }

    private Path manifestFile() {
        return path.resolve("run.json");
    }

    private MetricsLog metrics() {
        return new MetricsLog(path.resolve("metrics.jsonl"));
    }

    private FilterSnapshots snapshots() {
        return new FilterSnapshots(path.resolve("filters"));
    }

    private Checkpoints checkpoints() {
        return new Checkpoints(path.resolve("checkpoints"));
    }

    private RunStore store() {
        return new RunStore(checkpoints(), epochs(), historyBytes());
    }

    private long historyBytes() {
        long wanted = manifest.spec().checkpointing().historyMegabytes() * MEGABYTE;
        return Math.min(wanted, WeightHistory.ALL_RUNS_BYTES - WeightHistory.bytesOfOthers(path));
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }
}
