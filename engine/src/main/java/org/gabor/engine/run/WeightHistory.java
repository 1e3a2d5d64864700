package org.gabor.engine.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gabor.engine.files.AtomicFile;
import org.gabor.engine.files.FileProblem;
import org.gabor.engine.train.Checkpoint;
import org.gabor.engine.train.TrainingException;
import org.gabor.engine.weights.Safetensors;
import org.gabor.engine.weights.Tensor;
import org.gabor.engine.weights.WeightsException;

/**
 * The weights after each epoch in half precision, within a limit. {@code epoch-0004.safetensors} has all parameters but the
 * matrices of dense layers; {@code epoch-0004.dense.safetensors} has these, after each epoch if they are small and otherwise
 * after epochs 1, 2, 4, 8 and so on. If the limit is reached, the dense layers of early epochs are deleted first, then every
 * second epoch.
 */
public record WeightHistory(Path folder) {

    static final String FOLDER = "history";

    /** Most bytes for the histories of all runs in one folder. */
    static final long ALL_RUNS_BYTES = 4_000_000_000L;

    private static final String SUFFIX = ".safetensors";
    private static final String DENSE = ".dense";

    /** Dense layers with fewer values than this are kept after each epoch. */
    private static final long FEW_VALUES = 500_000;

    /**
     * A kept epoch.
     *
     * @param dense the epoch from which dense layers are taken; empty if those of no earlier epoch are kept
     */
    public record Epoch(int number, OptionalInt dense) {

        /** Whether all weights are those of this epoch. */
        public boolean isWhole() {
            return dense.isPresent() && dense.getAsInt() == number;
        }
    }

    /** The kept epochs, in order. */
    public List<Epoch> epochs() {
        List<Integer> dense = numbers(true);
        return numbers(false).stream().map(epoch -> new Epoch(epoch, before(dense, epoch))).toList();
    }

    /** The latest epoch of which all weights are kept. */
    public OptionalInt newestWhole() {
        return epochs().stream().filter(Epoch::isWhole).mapToInt(Epoch::number).max();
    }

    private static OptionalInt before(List<Integer> dense, int epoch) {
        return dense.stream().mapToInt(Integer::intValue).filter(number -> number <= epoch).max();
    }

    /**
     * The weights of an epoch, with the dense layers of the latest epoch up to it; empty if the epoch is not kept or damaged.
     */
    public Optional<Safetensors> read(int epoch) {
        try {
            Safetensors content = Safetensors.read(file(epoch, ""));
            Map<String, Tensor> tensors = new LinkedHashMap<>(content.tensors());
            OptionalInt dense = before(numbers(true), epoch);
            if (dense.isPresent()) {
                tensors.putAll(Safetensors.read(file(dense.getAsInt(), DENSE)).tensors());
            }
            return Optional.of(new Safetensors(tensors, content.metadata()));
        } catch (WeightsException _) {
            return Optional.empty();
        }
    }

    /** Throws {@link TrainingException} if the weights can't be written. */
    void keep(Checkpoint state, long most) {
        try {
            Files.createDirectories(folder);
            Map<String, String> metadata = CheckpointMetadata.of(state);
            write(select(state, tensor -> !isDense(tensor)), metadata, file(state.epoch(), ""));
            Map<String, Tensor> dense = select(state, WeightHistory::isDense);
            if (isDenseKept(state.epoch(), dense)) {
                write(dense, metadata, file(state.epoch(), DENSE));
            }
            thin(most);
        } catch (IOException e) {
            throw new TrainingException("The weights of epoch %d cannot be written to %s (%s)."
                    .formatted(state.epoch(), folder, FileProblem.reason(e)), e);
        }
    }

    private static void write(Map<String, Tensor> tensors, Map<String, String> metadata, Path file) throws IOException {
        AtomicFile.write(file, new Safetensors(tensors, metadata)::writeHalf);
    }

    private static Map<String, Tensor> select(Checkpoint state, Predicate<Tensor> wanted) {
        return state.parameters().entrySet().stream().filter(entry -> wanted.test(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, LinkedHashMap::new));
    }

    private static boolean isDense(Tensor tensor) {
        return tensor.dims().size() == 2;
    }

    private static boolean isDenseKept(int epoch, Map<String, Tensor> dense) {
        return Integer.bitCount(epoch) == 1 || dense.values().stream().mapToLong(Tensor::size).sum() < FEW_VALUES;
    }

    private void thin(long most) throws IOException {
        List<Integer> dense = numbers(true);
        for (int i = 0; i < dense.size() - 1 && bytes(folder) > most; i++) {
            Files.delete(file(dense.get(i), DENSE));
        }
        for (int stride = 2; bytes(folder) > most && numbers(false).size() > 1; stride *= 2) {
            List<Integer> kept = numbers(false);
            for (int epoch : kept.subList(0, kept.size() - 1)) {
                if (epoch % stride != 0) {
                    delete(epoch);
                }
            }
        }
        if (bytes(folder) > most) {
            delete(numbers(false).getLast());
        }
    }

    private void delete(int epoch) throws IOException {
        Files.deleteIfExists(file(epoch, ""));
        Files.deleteIfExists(file(epoch, DENSE));
    }

    private Path file(int epoch, String kind) {
        return folder.resolve("epoch-%04d%s%s".formatted(epoch, kind, SUFFIX));
    }

    private List<Integer> numbers(boolean dense) {
        String name = "epoch-\\d+" + (dense ? "\\" + DENSE : "") + "\\" + SUFFIX;
        return files(folder).map(file -> file.getFileName().toString()).filter(file -> file.matches(name))
                .map(file -> Integer.parseInt(file.replaceAll("\\D", ""))).sorted(Comparator.naturalOrder()).toList();
    }

    /** The bytes of the histories of all other runs beside this one. */
    static long bytesOfOthers(Path run) {
        return files(run.toAbsolutePath().getParent()).filter(other -> !other.equals(run.toAbsolutePath()))
                .mapToLong(other -> bytes(other.resolve(FOLDER))).sum();
    }

    private static long bytes(Path folder) {
        return files(folder).mapToLong(file -> file.toFile().length()).sum();
    }

    private static Stream<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new RunException("%s cannot be read (%s).".formatted(folder, FileProblem.reason(e)), e);
        }
    }
}
