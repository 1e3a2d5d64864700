package org.gabor.engine.npy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gabor.engine.Fuzz;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged NumPy arrays are rejected with {@link NpyException}, and take no more memory than their header may. */
class NpyFuzzTest {

    /** A header of the longest kind, as bytes and as text. */
    private static final long MOST = 8_000_000;

    @TempDir
    Path folder;

    @Test
    void damagedArraysAreRefused() throws Exception {
        fuzz(Fuzz.SHORT);
    }

    @Test
    @Tag("slow")
    void damagedArraysAreRefusedForAMinute() throws Exception {
        fuzz(Fuzz.LONG);
    }

    private void fuzz(Duration time) throws Exception {
        Path file = folder.resolve("x.npy");
        new Npy(List.of(2, 3), new float[6]).write(file);
        byte[] first = Files.readAllBytes(file);
        new Npy(List.of(), new float[1]).write(file);
        Fuzz.run(List.of(first, Files.readAllBytes(file)), time, MOST, bytes -> {
            Files.write(file, bytes);
            try {
                Npy.read(file);
            } catch (NpyException _) {
                // The expected exception.
            }
        });
    }
}
