package org.gabor.engine.weights;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gabor.engine.Fuzz;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged weights are rejected with {@link WeightsException}, before anything of their claimed size is allocated. */
class SafetensorsFuzzTest {

    private static final long MOST = 2_000_000;

    @TempDir
    Path folder;

    @Test
    void damagedFilesAreRefused() throws Exception {
        fuzz(Fuzz.SHORT);
    }

    @Test
    @Tag("slow")
    void damagedFilesAreRefusedForAMinute() throws Exception {
        fuzz(Fuzz.LONG);
    }

    private void fuzz(Duration time) throws Exception {
        Path file = folder.resolve("w.safetensors");
        new Safetensors(Map.of("a.weight", new Tensor(List.of(2, 3), new float[6]), "a.bias",
                new Tensor(List.of(2), new float[2]), "n", new Tensor(List.of(), new float[1])), Map.of("format", "pt"))
                .write(file);
        byte[] first = Files.readAllBytes(file);
        new Safetensors(Map.of("b", new Tensor(List.of(40), new float[40])), Map.of()).write(file);
        Fuzz.run(List.of(first, Files.readAllBytes(file)), time, MOST, bytes -> {
            Files.write(file, bytes);
            try {
                Safetensors.read(file).tensors().values().forEach(Tensor::values);
            } catch (WeightsException _) {
                // The expected exception.
            }
        });
    }
}
