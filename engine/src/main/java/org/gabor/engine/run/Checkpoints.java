package org.gabor.engine.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gabor.engine.data.Normalization;
import org.gabor.engine.files.AtomicFile;
import org.gabor.engine.files.FileTrouble;
import org.gabor.engine.train.Checkpoint;
import org.gabor.engine.train.CheckpointStore;
import org.gabor.engine.train.Progress;
import org.gabor.engine.train.TrainingException;
import org.gabor.engine.weights.Safetensors;
import org.gabor.engine.weights.Tensor;
import org.gabor.engine.weights.WeightsException;

/**
 * A run's folder of checkpoints, named after their step: {@code step-000235.safetensors} holds the parameters under their
 * {@code state_dict} keys and, as metadata, how far the run was and how its pictures are normalised; {@code step-000235.optimizer.safetensors} what the
 * optimiser remembers. The second is written first, so that a checkpoint is whole once it has its name. The last two are
 * kept: should the newest turn out damaged, the one before takes its place.
 */
record Checkpoints(Path folder) implements CheckpointStore {

    private static final String SUFFIX = ".safetensors";
    private static final String OPTIMIZER = ".optimizer";
    private static final int KEPT = 2;
    private static final List<String> KEYS = List.of("epoch", "step", "lossSum", "correct", "images", "epochSeconds",
            "seconds", "validationAccuracy");
    private static final String NORMALIZATION = "normalization";

    @Override
    public String write(Checkpoint checkpoint) {
        String name = "step-%06d".formatted(checkpoint.progress().step());
        try {
            Files.createDirectories(folder);
            Safetensors optimizer = new Safetensors(checkpoint.optimizer(), Map.of());
            Safetensors parameters = new Safetensors(checkpoint.parameters(), metadata(checkpoint));
            AtomicFile.write(folder.resolve(name + OPTIMIZER + SUFFIX), optimizer::write);
            AtomicFile.write(folder.resolve(name + SUFFIX), parameters::write);
            prune();
            return folder.getFileName() + "/" + name + SUFFIX;
        } catch (IOException e) {
            throw new TrainingException("The checkpoint %s cannot be written to %s (%s)."
                    .formatted(name, folder, FileTrouble.reason(e)), e);
        }
    }

    /** Removes what a killed process left half written. */
    void tidy() throws IOException {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, ".*.tmp")) {
                for (Path leftover : leftovers) {
                    Files.delete(leftover);
                }
            }
        }
    }

    @Override
    public Optional<Checkpoint> latest() {
        return newestFirst().stream().flatMap(file -> read(file).stream()).findFirst();
    }

    private Optional<Checkpoint> read(Path file) {
        try {
            Safetensors parameters = Safetensors.read(file);
            Map<String, Tensor> optimizer = Safetensors.read(optimizerOf(file)).tensors();
            Map<String, String> metadata = parameters.metadata();
            return metadata.keySet().containsAll(KEYS)
                    ? Optional.of(new Checkpoint(Integer.parseInt(metadata.get("epoch")), progress(metadata),
                            parameters.tensors(), optimizer,
                            Optional.ofNullable(metadata.get(NORMALIZATION)).map(Normalization::parse)))
                    : Optional.empty();
        } catch (WeightsException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Map<String, String> metadata(Checkpoint checkpoint) {
        Progress progress = checkpoint.progress();
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("epoch", Integer.toString(checkpoint.epoch()));
        metadata.put("step", Long.toString(progress.step()));
        metadata.put("lossSum", Double.toString(progress.lossSum()));
        metadata.put("correct", Long.toString(progress.correct()));
        metadata.put("images", Long.toString(progress.images()));
        metadata.put("epochSeconds", Double.toString(progress.epochSeconds()));
        metadata.put("seconds", Double.toString(progress.seconds()));
        metadata.put("validationAccuracy", Double.toString(progress.validationAccuracy()));
        checkpoint.normalization().ifPresent(statistics -> metadata.put(NORMALIZATION, statistics.toString()));
        return metadata;
    }

    private static Progress progress(Map<String, String> metadata) {
        return new Progress(Long.parseLong(metadata.get("step")), Double.parseDouble(metadata.get("lossSum")),
                Long.parseLong(metadata.get("correct")), Long.parseLong(metadata.get("images")),
                Double.parseDouble(metadata.get("epochSeconds")), Double.parseDouble(metadata.get("seconds")),
                Double.parseDouble(metadata.get("validationAccuracy")));
    }

    private void prune() throws IOException {
        List<Path> files = newestFirst();
        for (Path old : files.subList(Math.min(KEPT, files.size()), files.size())) {
            Files.deleteIfExists(old);
            Files.deleteIfExists(optimizerOf(old));
        }
    }

    private List<Path> newestFirst() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("step-\\d+\\" + SUFFIX))
                    .sorted(Comparator.comparingLong(Checkpoints::step).reversed()).toList();
        } catch (IOException e) {
            throw new RunException("%s cannot be read (%s).".formatted(folder, FileTrouble.reason(e)), e);
        }
    }

    private static long step(Path file) {
        return Long.parseLong(file.getFileName().toString().replaceAll("\\D", ""));
    }

    private static Path optimizerOf(Path file) {
        return file.resolveSibling(file.getFileName().toString().replace(SUFFIX, OPTIMIZER + SUFFIX));
    }
}
