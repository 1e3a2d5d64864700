package org.gabor.engine.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gabor.engine.data.Normalization;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.optim.Plateau;
import org.gabor.engine.train.Checkpoint;
import org.gabor.engine.train.Progress;
import org.gabor.engine.train.TrainingException;
import org.gabor.engine.train.ValidationHistory;
import org.gabor.engine.weights.Safetensors;
import org.gabor.engine.weights.Tensor;
import org.gabor.engine.weights.WeightsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {

    private static final ValidationHistory TREND = new ValidationHistory(1, 1 / 7.0, 2 / 7.0, 3, new Plateau(4 / 7.0, 5, 6));

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadToTheLastBit() {
        Checkpoints checkpoints = new Checkpoints(folder.resolve("checkpoints"));
        assertTrue(checkpoints.latest().isEmpty());
        assertEquals("checkpoints/step-000310.safetensors", checkpoints.write(checkpoint(310)));
        Checkpoint read = checkpoints.latest().orElseThrow();
        assertEquals(checkpoint(310).progress(), read.progress());
        assertEquals(2, read.epoch());
        assertArrayEquals(new float[] {310, 0.1f}, read.parameters().get("conv1.weight").values());
        assertEquals(List.of(2, 1), read.parameters().get("conv1.weight").dims());
        assertArrayEquals(new float[] {-310}, read.optimizer().get("conv1.weight.momentum_buffer").values());
    }

    @Test
    void theLastTwoAreKept() throws IOException {
        Checkpoints checkpoints = new Checkpoints(folder);
        Stream.of(9, 99, 100, 1_000_000).forEach(step -> checkpoints.write(checkpoint(step)));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of("step-000100.optimizer.safetensors", "step-000100.safetensors",
                    "step-1000000.optimizer.safetensors", "step-1000000.safetensors"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        assertEquals(1_000_000, checkpoints.latest().orElseThrow().progress().step());
    }

    @Test
    void aDamagedOneGivesWayToTheOneBefore() throws IOException {
        Checkpoints checkpoints = new Checkpoints(folder);
        for (String victim : List.of("step-000002.safetensors", "step-000002.optimizer.safetensors")) {
            checkpoints.write(checkpoint(1));
            checkpoints.write(checkpoint(2));
            Path file = folder.resolve(victim);
            Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) - 1));
            assertEquals(1, checkpoints.latest().orElseThrow().progress().step());
        }
    }

    @Test
    void oneThatFailsHalfWayLeavesTheOneBefore() throws IOException {
        Checkpoints checkpoints = new Checkpoints(folder);
        checkpoints.write(checkpoint(1));
        Tensor lost = Tensor.of(List.of(1), () -> {
            throw new TrainingException("The weights grew without bound.");
        });
        Checkpoint failing = new Checkpoint(1, checkpoint(2).progress(), Map.of("conv1.weight", lost), Map.of());
        assertThrows(TrainingException.class, () -> checkpoints.write(failing));
        assertEquals(1, checkpoints.latest().orElseThrow().progress().step());
        try (Stream<Path> files = Files.list(folder)) {
            assertTrue(files.noneMatch(file -> file.getFileName().toString().endsWith(".tmp")));
        }
    }

    @Test
    void theBestEpochsParametersOutliveTheirCheckpoint() throws IOException, WeightsException {
        Checkpoints checkpoints = new Checkpoints(folder);
        for (int epoch = 1; epoch <= 5; epoch++) {
            ValidationHistory trend = new ValidationHistory(Math.min(2, epoch), 0.5, 0.5, 0, Plateau.START);
            checkpoints.write(new Checkpoint(epoch, new Progress(epoch, 0, 0, 0, 0, 0, 0.5, trend),
                    Map.of("w", new Tensor(List.of(1), new float[] {epoch})), Map.of()));
        }
        assertEquals(2, Safetensors.read(checkpoints.best()).tensors().get("w").values()[0]);
        assertEquals(5, Safetensors.read(checkpoints.newest().orElseThrow()).tensors().get("w").values()[0]);
    }

    @Test
    void checkpointsOfEarlierVersionsAreRead() throws IOException {
        Files.createDirectories(folder);
        Map<String, String> texts = new HashMap<>(CheckpointMetadata.of(checkpoint(2)));
        texts.keySet().removeAll(List.of("bestEpoch", "bestLoss", "progressLoss", "badEpochs", "plateauLoss", "plateauEpochs",
                "reductions"));
        new Safetensors(Map.of(), texts).write(folder.resolve("step-000002.safetensors"));
        new Safetensors(Map.of(), Map.of()).write(folder.resolve("step-000002.optimizer.safetensors"));
        assertEquals(ValidationHistory.START, new Checkpoints(folder).latest().orElseThrow().progress().trend());
    }

    @Test
    void whatAKilledProcessLeftHalfWrittenIsRemoved() throws IOException {
        Checkpoints checkpoints = new Checkpoints(folder);
        checkpoints.write(checkpoint(1));
        Files.createFile(folder.resolve(".step-000002.safetensors.tmp"));
        checkpoints.tidy();
        assertEquals(1, checkpoints.latest().orElseThrow().progress().step());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void oneWithoutItsPlaceInTheRunIsNone() throws IOException {
        Files.createDirectories(folder);
        new Safetensors(Map.of(), Map.of("epoch", "1", "step", "2")).write(folder.resolve("step-000002.safetensors"));
        new Safetensors(Map.of(), Map.of()).write(folder.resolve("step-000002.optimizer.safetensors"));
        assertTrue(new Checkpoints(folder).latest().isEmpty());
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        String complaint = assertThrows(TrainingException.class, () -> new Checkpoints(file).write(checkpoint(1))).getMessage();
        assertEquals("The checkpoint step-000001 cannot be written to %s (a file of that name is there).".formatted(file),
                complaint);
    }

    @Test
    void theNormalisationTravelsWithTheWeights() throws Exception {
        Normalization thirds = new Normalization(List.of(1 / 3.0, 0.5), List.of(2 / 3.0, 1e-3));
        Checkpoint plain = checkpoint(3);
        new Checkpoints(folder).write(new Checkpoint(plain.epoch(), plain.progress(), plain.parameters(), plain.optimizer(),
                Optional.of(thirds), Precision.F32));
        assertEquals(Optional.of(thirds), new Checkpoints(folder).latest().orElseThrow().normalization());
        assertEquals(thirds.toString(), Safetensors.read(folder.resolve("step-000003.safetensors")).metadata()
                .get("normalization"));
        new Checkpoints(folder).write(checkpoint(4));
        assertEquals(Optional.empty(), new Checkpoints(folder).latest().orElseThrow().normalization());
    }

    @Test
    void thePrecisionTravelsWithTheWeightsAndIsSingleWhereNobodyWroteIt() throws Exception {
        Checkpoint plain = checkpoint(3);
        new Checkpoints(folder).write(new Checkpoint(plain.epoch(), plain.progress(), plain.parameters(), plain.optimizer(),
                Optional.empty(), Precision.BF16));
        assertEquals(Precision.BF16, new Checkpoints(folder).latest().orElseThrow().precision());
        Path file = folder.resolve("step-000003.safetensors");
        Safetensors written = Safetensors.read(file);
        Map<String, String> older = new HashMap<>(written.metadata());
        assertEquals("BF16", older.remove("precision"));
        Map<String, Tensor> tensors = Map.of("conv1.weight", new Tensor(List.of(2, 1), new float[] {3, 0.1f}));
        new Safetensors(tensors, older).write(file);
        assertEquals(Precision.F32, new Checkpoints(folder).latest().orElseThrow().precision());
    }

    private static Checkpoint checkpoint(long step) {
        return new Checkpoint(2, new Progress(step, 1 / 3.0, 12, 34, 0.1, 5.5, Double.NaN, TREND),
                Map.of("conv1.weight", new Tensor(List.of(2, 1), new float[] {step, 0.1f})),
                Map.of("conv1.weight.momentum_buffer", new Tensor(List.of(1), new float[] {-step})));
    }
}
