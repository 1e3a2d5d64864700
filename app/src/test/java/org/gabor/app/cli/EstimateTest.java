package org.gabor.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.memory.Precision;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gabor train --estimate}. */
class EstimateTest {

    @TempDir
    Path home;

    @BeforeEach
    void moveIn() {
        System.setProperty("gabor.home", home.toString());
    }

    @AfterEach
    void moveOut() {
        System.clearProperty("gabor.home");
    }

    @Test
    void tellsMemoryAndTimeAndKeepsNoRun() {
        Command measured = Command.gabor("train", "lenet", "--batch", "64", "--estimate");
        assertEquals(0, measured.exit(), measured.err());
        assertTrue(measured.out().strip()
                .matches("LeNet-5 in batches of 64 needs \\d+ MB; 1,000 images take \\d+ s, an epoch \\d+ s\\."), measured.out());
        assertFalse(Files.exists(home.resolve("runs")));
    }

    @Test
    void tellsThePrecisionWhereItIsAnother() {
        assumeTrue(Plan.computesIn(Precision.BF16));
        Command measured = Command.gabor("train", "lenet", "--batch", "64", "--precision", "bf16", "--estimate");
        assertTrue(measured.out().startsWith("LeNet-5 in batches of 64 in bf16 needs "), measured.out() + measured.err());
    }

    @Test
    void whatCannotFitIsRefusedWithABatchThatDoes() {
        Command refused = Command.gabor("train", "lenet", "--batch", "60000000", "--estimate");
        assertEquals(1, refused.exit());
        assertTrue(refused.err().strip().matches("Batches of 60000000 images need about [\\d.]+ GB, this machine has [\\d.]+ GB "
                + "for training: choose a smaller batch, such as \\d+\\."), refused.err());
    }
}
