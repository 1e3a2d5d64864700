package org.gabor.engine.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.gabor.engine.run.WeightHistory.Epoch;
import org.gabor.engine.train.Checkpoint;
import org.gabor.engine.train.Progress;
import org.gabor.engine.weights.Safetensors;
import org.gabor.engine.weights.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of each epoch, and what is deleted first if space runs out. */
class WeightHistoryTest {

    private static final int KERNEL = 4 * 3 * 5 * 5;
    private static final int MANY = 1000 * 600;

    @TempDir
    private Path folder;

    @Test
    void kernelsAreKeptInHalfPrecisionAndStatisticsInFull() {
        WeightHistory history = new WeightHistory(folder);
        history.keep(state(3, 8), Long.MAX_VALUE);
        Map<String, Tensor> tensors = history.read(3).orElseThrow().tensors();
        float[] kernel = kernel(3);
        float[] read = tensors.get("conv.weight").values();
        for (int i = 0; i < KERNEL; i++) {
            assertEquals(Float.float16ToFloat(Float.floatToFloat16(kernel[i])), read[i]);
        }
        assertArrayEquals(new float[] {0.1f, 70_000}, tensors.get("bn.running_var").values());
        assertArrayEquals(new float[] {1, 1e6f, 1, 1}, tensors.get("huge.weight").values());
    }

    @Test
    void smallDenseLayersAreKeptOfEachEpoch() {
        WeightHistory history = new WeightHistory(folder);
        for (int epoch = 1; epoch <= 5; epoch++) {
            history.keep(state(epoch, 8), Long.MAX_VALUE);
        }
        assertEquals(5, history.epochs().size());
        assertTrue(history.epochs().stream().allMatch(Epoch::isWhole));
    }

    @Test
    void largeDenseLayersAreKeptOfEpochs1And2And4And8() {
        WeightHistory history = new WeightHistory(folder);
        for (int epoch = 1; epoch <= 9; epoch++) {
            history.keep(state(epoch, MANY), Long.MAX_VALUE);
        }
        assertEquals(List.of(1, 2, 4, 8), history.epochs().stream().filter(Epoch::isWhole).map(Epoch::number).toList());
        assertEquals(OptionalInt.of(4), history.epochs().get(6).dense());
        Safetensors seventh = history.read(7).orElseThrow();
        assertEquals(7, seventh.tensors().get("bn.bias").values()[0]);
        assertEquals(4, seventh.tensors().get("fc.weight").values()[0]);
        assertTrue(history.read(10).isEmpty());
    }

    @Test
    void theLimitIsKeptAndTheNewestEpochStays() throws IOException {
        WeightHistory history = new WeightHistory(folder);
        history.keep(state(1, 8), Long.MAX_VALUE);
        long most = 6 * bytes();
        for (int epoch = 2; epoch <= 40; epoch++) {
            history.keep(state(epoch, 8), most);
            assertTrue(bytes() <= most, "epoch " + epoch);
            assertEquals(epoch, history.epochs().getLast().number());
        }
        List<Integer> kept = history.epochs().stream().map(Epoch::number).toList();
        assertTrue(kept.size() >= 3, kept + " are spread over the run");
        assertTrue(kept.getFirst() <= 16, kept + " begin early");
    }

    @Test
    void noSpaceKeepsNothing() {
        WeightHistory history = new WeightHistory(folder);
        history.keep(state(1, 8), 10);
        assertTrue(history.epochs().isEmpty());
    }

    @Test
    void aDamagedFileCostsItsEpoch() throws IOException {
        WeightHistory history = new WeightHistory(folder);
        history.keep(state(1, 8), Long.MAX_VALUE);
        Files.writeString(folder.resolve("epoch-0001.safetensors"), "no tensors");
        assertFalse(history.read(1).isPresent());
    }

    private long bytes() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static Checkpoint state(int epoch, int dense) {
        float[] matrix = new float[dense];
        Arrays.fill(matrix, epoch);
        Map<String, Tensor> parameters = new LinkedHashMap<>();
        parameters.put("conv.weight", new Tensor(List.of(4, 3, 5, 5), kernel(epoch)));
        parameters.put("bn.bias", new Tensor(List.of(1), new float[] {epoch}));
        parameters.put("bn.running_var", new Tensor(List.of(2), new float[] {0.1f, 70_000}));
        parameters.put("huge.weight", new Tensor(List.of(4, 1, 1), new float[] {1, 1e6f, 1, 1}));
        parameters.put("fc.weight", new Tensor(List.of(2, dense / 2), matrix));
        return new Checkpoint(epoch, Progress.NONE, parameters, Map.of());
    }

    private static float[] kernel(int epoch) {
        float[] kernel = new float[KERNEL];
        for (int i = 0; i < KERNEL; i++) {
            kernel[i] = epoch + i / 7f;
        }
        return kernel;
    }
}
