package org.gabor.engine.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gabor.engine.files.AtomicFile;
import org.gabor.engine.files.FileProblem;
import org.gabor.engine.train.Checkpoint;
import org.gabor.engine.train.TrainingException;
import org.gabor.engine.weights.Safetensors;
import org.gabor.engine.weights.Tensor;
import org.gabor.engine.weights.WeightsException;

/**
 * A run's folder of checkpoints, named after their step: {@code step-000235.safetensors} holds the parameters under their
 * {@code state_dict} keys and, as metadata, how far the run was and how its images are normalized;
 * {@code step-000235.optimizer.safetensors} holds the optimizer's state. The second is written first, so that a checkpoint is
 * complete as soon as its name exists. The last two are kept: if the newest is damaged, the one before replaces it. The
 * parameters of the best epoch are kept as {@code best.safetensors}.
 */
record Checkpoints(Path folder) {

    private static final String SUFFIX = ".safetensors";
    private static final String OPTIMIZER = ".optimizer";
    private static final int KEPT = 2;

    /** Saves a checkpoint durably and returns its file's name; throws {@link TrainingException} if that fails. */
    String write(Checkpoint checkpoint) {
        String name = "step-%06d".formatted(checkpoint.progress().step());
        try {
            Files.createDirectories(folder);
            Safetensors optimizer = new Safetensors(checkpoint.optimizer(), Map.of());
            Safetensors parameters = new Safetensors(checkpoint.parameters(), CheckpointMetadata.of(checkpoint));
            AtomicFile.write(folder.resolve(name + OPTIMIZER + SUFFIX), optimizer::write);
            Path file = folder.resolve(name + SUFFIX);
            AtomicFile.write(file, parameters::write);
            if (checkpoint.isBest()) {
                AtomicFile.write(best(), temporary -> link(temporary, file));
            }
            prune();
            return folder.getFileName() + "/" + name + SUFFIX;
        } catch (IOException e) {
            throw new TrainingException("The checkpoint %s cannot be written to %s (%s)."
                    .formatted(name, folder, FileProblem.reason(e)), e);
        }
    }

    /** Makes a hard link to the file; a copy if the file system has no hard links. */
    private static void link(Path name, Path file) throws IOException {
        Files.deleteIfExists(name);
        try {
            Files.createLink(name, file);
        } catch (UnsupportedOperationException | FileSystemException _) {
            Files.copy(file, name);
        }
    }

    /** The parameters of the epoch with the lowest validation loss among the epochs that ended with a checkpoint. */
    Path best() {
        return folder.resolve("best" + SUFFIX);
    }

    /** The parameters of the newest complete checkpoint. */
    Optional<Path> newest() {
        return newestFirst().stream().filter(file -> read(file).isPresent()).findFirst();
    }

    /** Deletes incomplete files of a killed process. */
    void tidy() throws IOException {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, ".*.tmp")) {
                for (Path leftover : leftovers) {
                    Files.delete(leftover);
                }
            }
        }
    }

    /** The last complete checkpoint. */
    Optional<Checkpoint> latest() {
        return newestFirst().stream().flatMap(file -> read(file).stream()).findFirst();
    }

    private Optional<Checkpoint> read(Path file) {
        try {
            Safetensors parameters = Safetensors.read(file);
            Map<String, Tensor> optimizer = Safetensors.read(optimizerOf(file)).tensors();
            Map<String, String> metadata = parameters.metadata();
            return CheckpointMetadata.isWhole(metadata)
                    ? Optional.of(CheckpointMetadata.read(metadata, parameters.tensors(), optimizer))
                    : Optional.empty();
        } catch (WeightsException | IllegalArgumentException _) {
            return Optional.empty();
        }
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
            throw new RunException("%s cannot be read (%s).".formatted(folder, FileProblem.reason(e)), e);
        }
    }

    private static long step(Path file) {
        return Long.parseLong(file.getFileName().toString().replaceAll("\\D", ""));
    }

    private static Path optimizerOf(Path file) {
        return file.resolveSibling(file.getFileName().toString().replace(SUFFIX, OPTIMIZER + SUFFIX));
    }
}
