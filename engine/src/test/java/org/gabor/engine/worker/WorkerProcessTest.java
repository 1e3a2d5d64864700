package org.gabor.engine.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.probe.Confusion;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.run.RunState;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.engine.train.spec.TrainingSpec;
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

    private final BlockingQueue<WorkerEvent<?>> arrived = new LinkedBlockingQueue<>();

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
        ProcessSession<BenchmarkReply> session = start(ProgramUnderTest.endless());
        assertTrue(next(WorkerEvent.Heartbeat.class).memoryBytes() > 20_000_000);
        next(WorkerEvent.Heartbeat.class);
        long closed = System.nanoTime();
        session.close();
        assertFalse(isAlive(session.pid()));
        assertTrue(System.nanoTime() - closed < 5e9, "a process without a run needs no time to save it");
        session.stop();
    }

    @Test
    void theEnvironmentPassesJvmOptions() throws Exception {
        try (ProcessSession<BenchmarkReply> _ = start(ProgramUnderTest.endless())) {
            next(WorkerEvent.Heartbeat.class);
        }
        assertTrue(Files.readString(WorkerProcess.log()).startsWith("Picked up JAVA_TOOL_OPTIONS: -Xmx2g "));
    }

    @Test
    void closingBeforeItIsUpEndsItToo() {
        ProcessSession<BenchmarkReply> session = start(ProgramUnderTest.endless());
        long pid = session.pid();
        session.close();
        assertFalse(isAlive(pid));
    }

    @Test
    void itEndsByItselfAfterTheLastReply() throws Exception {
        ProcessSession<TrainingEvent> session = start(new Request.Train(home.resolve("no-such-run").toString()));
        assertInstanceOf(TrainingEvent.Failed.class, next(WorkerEvent.Reply.class).reply());
        ProcessHandle.of(session.pid()).ifPresent(process -> process.onExit().join());
        assertFalse(isAlive(session.pid()));
        session.close();
    }

    @Test
    void nothingIsDeliveredAfterItIsCancelled() throws Exception {
        BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
        ProcessSession<BenchmarkReply> session = ProcessSession.start(ProgramUnderTest.endless(), window::add, arrived::add);
        Runnable heartbeat = window.poll(60, TimeUnit.SECONDS);
        session.cancel();
        heartbeat.run();
        session.close();
        window.forEach(Runnable::run);
        assertTrue(arrived.isEmpty(), arrived.toString());
    }

    @Test
    void aKilledProcessIsReportedWithinTwoSeconds() throws Exception {
        try (ProcessSession<BenchmarkReply> session = start(ProgramUnderTest.endless())) {
            next(WorkerEvent.Heartbeat.class);
            long killed = System.nanoTime();
            ProcessHandle.of(session.pid()).orElseThrow().destroyForcibly();
            assertEquals("The training process was killed (exit 137); no run was lost: try again.",
                    next(WorkerEvent.Lost.class).sentence());
            assertTrue(System.nanoTime() - killed < 2e9);
        }
    }

    /** A spec that no program sends ends the thread that reads it, sometimes before the first heartbeat. */
    @Test
    void aThreadThatDiesInTheProcessIsASentenceWithinFiveSeconds() throws Exception {
        try (ProcessSession<EstimateReply> _ = start(new Request.Estimate("no spec"))) {
            WorkerEvent<?> event = arrived.poll(60, TimeUnit.SECONDS);
            long begun = System.nanoTime();
            while (event instanceof WorkerEvent.Heartbeat<?>) {
                event = arrived.poll(60, TimeUnit.SECONDS);
            }
            String sentence = assertInstanceOf(WorkerEvent.Lost.class, event).sentence();
            assertTrue(System.nanoTime() - begun < 5e9);
            assertTrue(sentence.matches("The training process ended by an error inside Gabor \\(.*in thread training\\), see .*"
                    + "worker\\.log; no run was lost: try again\\."), sentence);
        }
    }

    @Test
    void messagesThatTheProgramCannotUseAreASentenceWithinFiveSeconds() throws Exception {
        AtomicBoolean thrown = new AtomicBoolean();
        try (ProcessSession<BenchmarkReply> _ = ProcessSession.start(ProgramUnderTest.endless(), Runnable::run, event -> {
            if (thrown.compareAndSet(false, true)) {
                throw new StackOverflowError("on purpose");
            }
            arrived.add(event);
        })) {
            String sentence = next(WorkerEvent.Lost.class).sentence();
            assertTrue(sentence.contains("its messages cannot be used (java.lang.StackOverflowError: on purpose)"), sentence);
        }
    }

    @Test
    void aReplyAboutThousandsOfClassesArrives() throws Exception {
        Confusion.Counter counter = new Confusion.Counter(50_000);
        for (int sample = 0; sample < 50_000; sample++) {
            counter.add(sample, (sample * 7) % 50_000);
        }
        TrainingEvent event = new TrainingEvent.Observed<>(1, 10, counter.confusion());
        assertEquals(event, FrameCodec.decode(FrameCodec.encode(TrainingEvent.class, event), TrainingEvent.class));
    }

    @Test
    void itDoesNotOutliveTheProgram() throws Exception {
        Process program = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dgabor.home=" + home, "-cp", System.getProperty("java.class.path"), ProgramUnderTest.class.getName())
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
                "-Dgabor.home=" + home, "-cp", System.getProperty("java.class.path"), ProgramUnderTest.class.getName())
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
    void aRunThatCannotStartIsASentence() throws Exception {
        Path nowhere = home.resolve("nowhere");
        TrainingSpec spec = TrainingSpec.of(Zoo.find("lenet").orElseThrow().network().get(),
                new DataReference("fashion-mnist", Optional.of(nowhere.toString()), Optional.empty()),
                Recipe.sgd(0.9, 0, 256, 1, Initialization.XAVIER_UNIFORM, 0));
        RunFolder run = RunFolder.create(home.resolve("runs"), spec);
        String sentence = "There is no folder " + nowhere + " to read Fashion-MNIST from: check the name, or leave it out.";
        for (Request<TrainingEvent> request : List.of(Request.Train.of(run.path()), Request.Resume.of(run.path()))) {
            EventInbox inbox = new EventInbox();
            try (ProcessSession<TrainingEvent> _ = ProcessSession.start(request, Runnable::run, inbox)) {
                assertEquals(sentence, inbox.awaitFailed());
            }
            assertEquals(RunState.FAILED, run.summary().state());
        }
    }

    @Test
    void whatARunNeedsIsMeasured() {
        Measurement measured = assertInstanceOf(EstimateReply.Estimated.class, estimate(64)).measurement();
        assertTrue(measured.memoryBytes() > 50_000_000);
        assertTrue(measured.stepSeconds() > measured.validationSeconds() && measured.validationSeconds() > 0);
        assertEquals((640 * measured.stepSeconds() + 128 * measured.validationSeconds()) / 64,
                measured.secondsPerEpoch(640, 128, 64), 1e-12);
        String reason = assertInstanceOf(Refused.class, estimate(60_000_000)).reason();
        assertTrue(reason.matches("Batches of 60000000 images need about .* GB, this machine has .* GB for training: "
                + "choose a smaller batch, such as \\d+\\."), reason);
    }

    private static EstimateReply estimate(int batch) {
        return Workers.PROCESSES.ask(Request.Estimate.of(TrainingSpec.of(Zoo.find("lenet").orElseThrow().network().get(),
                DataReference.of("fashion-mnist-mini"), Recipe.sgd(0.9, 0, batch, 1, Initialization.XAVIER_UNIFORM, 0))));
    }

    private <R> ProcessSession<R> start(Request<R> request) {
        return ProcessSession.start(request, Runnable::run, arrived::add);
    }

    /** The next event of this kind; the loss of the process in its place fails the test. */
    private <E extends WorkerEvent<?>> E next(Class<E> kind) throws InterruptedException {
        while (true) {
            WorkerEvent<?> event = arrived.poll(60, TimeUnit.SECONDS);
            if (kind.isInstance(event)) {
                return kind.cast(event);
            }
            assertFalse(event == null || event instanceof WorkerEvent.Lost<?>, "%s instead of %s".formatted(event, kind));
        }
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
