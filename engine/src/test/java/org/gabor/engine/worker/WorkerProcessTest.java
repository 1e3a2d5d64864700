package org.gabor.engine.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.run.RunState;
import org.gabor.engine.train.Recipe;
import org.gabor.engine.train.TrainingSpec;
import org.gabor.graph.model.Graph;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The life and death of the training process, without any training. */
class WorkerProcessTest {

    @TempDir
    Path home;

    private final Inbox inbox = new Inbox();

    @BeforeEach
    void moveIn() {
        System.setProperty("gabor.home", home.toString());
    }

    @AfterEach
    void moveOut() {
        System.clearProperty("gabor.home");
    }

    @Test
    void itsHeartBeatsAndCloseEndsIt() throws Exception {
        WorkerClient client = WorkerClient.start(inbox);
        assertTrue(inbox.awaitHeartbeat().memoryBytes() > 20_000_000);
        assertFalse(inbox.awaitHeartbeat().busy());
        long closed = System.nanoTime();
        client.close();
        assertFalse(isAlive(client.pid()));
        assertTrue(System.nanoTime() - closed < 5e9, "an idle process needs no force");
        client.stop();
    }

    @Test
    void itsJvmIsToldItsOptionsByTheEnvironment() throws Exception {
        try (WorkerClient _ = WorkerClient.start(inbox)) {
            inbox.awaitHeartbeat();
        }
        assertTrue(Files.readString(WorkerProcess.log()).startsWith("Picked up JAVA_TOOL_OPTIONS: -Xmx2g "));
    }

    @Test
    void closingBeforeItIsUpEndsItToo() {
        WorkerClient client = WorkerClient.start(inbox);
        client.close();
        assertFalse(isAlive(client.pid()));
    }

    @Test
    void aKilledProcessIsReportedWithinTwoSeconds() throws Exception {
        try (WorkerClient client = WorkerClient.start(inbox)) {
            inbox.awaitHeartbeat();
            long killed = System.nanoTime();
            ProcessHandle.of(client.pid()).orElseThrow().destroyForcibly();
            assertEquals("The training process was killed (exit 137); no run was lost: try again.", inbox.awaitLost());
            assertTrue(System.nanoTime() - killed < 2e9);
        }
    }

    @Test
    void itDoesNotOutliveTheProgram() throws Exception {
        Process program = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dgabor.home=" + home, "-cp", System.getProperty("java.class.path"), Program.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader out = program.inputReader()) {
            ProcessHandle worker = ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();
            program.destroyForcibly().waitFor();
            worker.onExit().get(10, TimeUnit.SECONDS);
            assertFalse(worker.isAlive());
        }
    }

    /** A launcher of jpackage's that finds its variable takes itself for started anew and its arguments for the JVM's. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void theLauncherOfAnInstalledProgramLeavesItNoMessage() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dgabor.home=" + home, "-cp", System.getProperty("java.class.path"), Program.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("_JPACKAGE_LAUNCHER", "1");
        Process program = builder.start();
        try (BufferedReader out = program.inputReader()) {
            assertFalse(Files.readString(Path.of("/proc", out.readLine(), "environ"), StandardCharsets.ISO_8859_1)
                    .contains("_JPACKAGE_LAUNCHER"));
        } finally {
            program.destroyForcibly().waitFor();
        }
    }

    @Test
    void aRunThatCannotStartIsASentenceAndTheProcessLivesOn() throws Exception {
        Path nowhere = home.resolve("nowhere");
        TrainingSpec spec = TrainingSpec.of(Zoo.find("lenet").orElseThrow().network().get(),
                new DataReference("fashion-mnist", Optional.of(nowhere.toString()), Optional.empty()),
                Recipe.sgd(0.9, 0, 256, 1, Initialization.XAVIER_UNIFORM, 0));
        RunFolder run = RunFolder.create(home.resolve("runs"), spec);
        try (WorkerClient client = WorkerClient.start(inbox)) {
            client.train(run);
            String sentence = "There is no folder " + nowhere + " to read Fashion-MNIST from: check the name, or leave it out.";
            assertEquals(sentence, inbox.awaitFailed());
            assertEquals(RunState.FAILED, run.summary().state());
            client.resume(run);
            assertEquals(sentence, inbox.awaitFailed());
        }
    }

    @Test
    void whatARunNeedsIsMeasured() throws Exception {
        Graph network = Zoo.find("lenet").orElseThrow().network().get();
        try (WorkerClient client = WorkerClient.start(inbox)) {
            client.measure(TrainingSpec.of(network, DataReference.of("fashion-mnist-mini"),
                    Recipe.sgd(0.9, 0, 64, 1, Initialization.XAVIER_UNIFORM, 0)));
            Measurement measured = inbox.await(WorkerEvent.Measured.class, WorkerEvent.Unmeasured.class).measurement();
            assertTrue(measured.memoryBytes() > 50_000_000);
            assertTrue(measured.stepSeconds() > measured.validationSeconds() && measured.validationSeconds() > 0);
            assertEquals((640 * measured.stepSeconds() + 128 * measured.validationSeconds()) / 64,
                    measured.secondsPerEpoch(640, 128, 64), 1e-12);
            client.measure(TrainingSpec.of(network, DataReference.of("fashion-mnist-mini"),
                    Recipe.sgd(0.9, 0, 60_000_000, 1, Initialization.XAVIER_UNIFORM, 0)));
            String reason = inbox.await(WorkerEvent.Unmeasured.class, WorkerEvent.Measured.class).reason();
            assertTrue(reason.matches("Batches of 60000000 images need about .* GB, this machine has .* GB for training: "
                    + "choose a smaller batch, such as \\d+\\."), reason);
        }
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
