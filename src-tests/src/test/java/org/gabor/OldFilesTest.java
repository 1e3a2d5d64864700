package org.gabor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bytedeco.dnnl.global.dnnl;
import org.gabor.app.editor.Document;
import org.gabor.app.files.DocumentFile;
import org.gabor.app.files.RecentFiles;
import org.gabor.app.files.Settings;
import org.gabor.app.geom.Point;
import org.gabor.app.main.Launcher;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.run.RunSummary;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.weights.Safetensors;
import org.gabor.engine.weights.Tensor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks, runs and settings that version 0.1.0 wrote (README.md beside them) open, and its runs go on as if nothing had happened. */
class OldFilesTest {

    private static final Path FILES = Path.of("src/test/resources/fixtures/0.1.0").toAbsolutePath();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Steps after a checkpoint in which another processor's rounding has not grown yet. */
    private static final int FIRST_STEPS = 2;
    private static final double ROUNDING = 1e-5;
    /** A third of the run later it has grown to this, of losses around 1. */
    private static final double GROWN_ROUNDING = 0.05;

    @TempDir
    Path home;

    /** Runs are opened where they can be written: asking for a run's state opens its lock. */
    @BeforeEach
    void copyRuns() throws IOException {
        try (Stream<Path> files = Files.walk(FILES)) {
            for (Path file : files.toList()) {
                Path copy = home.resolve(FILES.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiny", "every-layer", "googlenet", "video"})
    void networksHaveTheSameShapesAndCosts(String name) throws Exception {
        String summary = gabor("summary", home.resolve(name + ".gabor").toString(), "--json");
        assertEquals(JSON.readTree(home.resolve(name + ".summary.json").toFile()), JSON.readTree(summary));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiny", "every-layer", "googlenet", "video"})
    void networksKeepTheirPlacesAndSurviveBeingSaved(String name) throws Exception {
        Document document = DocumentFile.read(home.resolve(name + ".gabor"));
        document.graph().nodes().keySet().forEach(id -> assertEquals(
                new Point(40 + 12.5 * id.value(), 20 + 96 * (id.value() % 7)), document.placement().positions().get(id)));
        assertEquals(name.equals("googlenet") ? Set.of("inception3a", "inception5b") : Set.of(),
                document.placement().folded().stream().map(org.gabor.graph.model.Path::value).collect(Collectors.toSet()));
        Path saved = home.resolve("saved.gabor");
        DocumentFile.write(saved, document);
        assertEquals(document, DocumentFile.read(saved));
    }

    @Test
    void runsAreListedAsTheyWere() throws IOException {
        assertEquals(Files.readAllLines(FILES.resolve("runs.txt")),
                RunFolder.list(home).stream().map(OldFilesTest::line).sorted().toList());
    }

    private static String line(RunSummary run) {
        return "%s: %s, %s, %s, %s, %s, epoch %d, losses %s %s, accuracy %s, %d parameters, %s s, started %s%s".formatted(
                run.folder().getFileName(), run.title(), run.network(), run.data(), run.precision(), run.state(),
                run.doneEpochs(), run.trainLoss(), run.validationLoss(), run.validationAccuracy(), run.parameters(),
                run.seconds(), run.started(), run.resumable() ? ", resumable" : "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"f32-stopped", "f32-killed", "bf16-stopped", "bf16-killed"})
    void runsGoOnToTheSameWeights(String name) throws Exception {
        String precision = name.substring(0, name.indexOf('-'));
        assumeTrue(precision.equals("f32") || Plan.computesIn(Precision.BF16), "This processor does not compute in bf16.");
        RunFolder run = RunFolder.open(home.resolve(name));
        gabor("train", "--resume", run.path().toString());
        RunFolder truth = RunFolder.open(home.resolve(precision + "-finished"));
        if (processor().equals(Files.readString(FILES.resolve("processor.txt")).strip())) {
            assertEquals(losses(truth), losses(run));
            assertSameWeights(truth, run);
        } else {
            System.err.println("OldFilesTest: " + processor() + " is another processor than the runs began on; " + name
                    + " is compared within rounding.");
            assertNearLosses(losses(truth), losses(run), resumedAt(run));
        }
    }

    /** Every step's loss and both of every epoch. */
    private static Map<String, Double> losses(RunFolder run) {
        Map<String, Double> losses = new TreeMap<>();
        for (TrainingEvent event : run.history()) {
            if (event instanceof TrainingEvent.Step step) {
                losses.put("step %04d".formatted(step.step()), step.score().loss());
            } else if (event instanceof TrainingEvent.EpochEnded epoch) {
                losses.put("training %d".formatted(epoch.epoch()), epoch.train().loss());
                losses.put("validation %d".formatted(epoch.epoch()), epoch.validation().loss());
            }
        }
        return losses;
    }

    private static long resumedAt(RunFolder run) {
        return run.history().stream().filter(TrainingEvent.Started.class::isInstance)
                .mapToLong(event -> ((TrainingEvent.Started) event).doneSteps()).max().orElseThrow();
    }

    private static void assertNearLosses(Map<String, Double> truth, Map<String, Double> found, long done) {
        assertEquals(truth.keySet(), found.keySet());
        truth.forEach((key, loss) -> {
            boolean early = key.startsWith("step") && Long.parseLong(key.substring(5)) <= done + FIRST_STEPS;
            assertEquals(loss, found.get(key), early ? ROUNDING : GROWN_ROUNDING, key);
        });
    }

    private static void assertSameWeights(RunFolder truth, RunFolder run) throws Exception {
        Map<String, Tensor> expected = last(truth);
        Map<String, Tensor> found = last(run);
        assertEquals(expected.keySet(), found.keySet());
        expected.forEach((key, tensor) -> assertArrayEquals(tensor.values(), found.get(key).values(), key));
    }

    private static Map<String, Tensor> last(RunFolder run) throws Exception {
        return Safetensors.read(run.path().resolve("checkpoints/step-000640.safetensors")).tensors();
    }

    @Test
    void settingsAreRemembered() throws IOException {
        Path file = home.resolve("settings.properties");
        Files.writeString(file, Files.readString(file).replace("/home/ada/networks", home.toString().replace("\\", "\\\\")));
        Settings settings = new Settings(file);
        assertEquals("DARK", settings.get("theme").orElseThrow());
        assertEquals(List.of(home.resolve("googlenet.gabor"), home.resolve("tiny.gabor")), new RecentFiles(settings).list());
    }

    /** What oneDNN's kernels depend on. */
    private static String processor() {
        return System.getProperty("os.arch") + " " + Integer.toHexString(dnnl.dnnl_get_effective_cpu_isa());
    }

    /** What the command line writes, in a process of its own. */
    private String gabor(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-cp", System.getProperty("java.class.path"), Launcher.class.getName()));
        command.addAll(List.of(arguments));
        Path errors = home.resolve("errors.txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().put("GABOR_HOME", home.resolve("home").toString());
        builder.environment().put("OMP_NUM_THREADS", "1");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        assertTrue(process.exitValue() == 0 || arguments[0].equals("summary"), () -> text(errors));
        return output;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
