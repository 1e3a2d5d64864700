package org.gabor.app.cli.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gabor.app.cli.Command;
import org.gabor.app.cli.FormulaFile;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.graph.model.Graph;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks into a run: its weights, classes and validation set. */
class LookRunTest {

    private static final Graph LENET = Zoo.find("lenet").orElseThrow().network().get();

    @TempDir
    Path temporary;

    private Path run;

    @BeforeEach
    void create() {
        run = temporary.resolve("run");
        RunFolder.createAt(run, TrainingSpec.of(LENET, DataReference.of("fashion-mnist-mini"),
                Recipe.sgd(0.1, 0, 32, 1, Initialization.XAVIER_UNIFORM, 7)));
    }

    private Path saveWeights() throws IOException {
        Path best = Files.createDirectories(run.resolve("checkpoints")).resolve("best.safetensors");
        FormulaFile.writeSafetensors(LENET, best);
        return best;
    }

    @Test
    void aRunBeforeItsFirstCheckpointHasItsInitialWeights() {
        Command command = Command.gabor("look", run.toString(), "--validation", "0", "--probe", "grad-cam");
        assertEquals(0, command.exit(), command.err());
        assertTrue(command.err().contains("initial weights (seed 7)"), command.err());
        assertTrue(command.out().matches("(?s).*Validation 0, labelled 9 Ankle boot, 1×28×28.*"), command.out());
        assertTrue(command.out().matches("(?s).*Class +\\d+ [A-Za-z /-]+ \\(predicted\\).*"), command.out());
    }

    @Test
    void aRunHasTheWeightsOfItsBestEpoch() throws IOException {
        Path best = saveWeights();
        JsonNode ofRun = answer(run.toString(), "--validation", "3");
        assertEquals(ofRun, answer("lenet", "--weights", run.toString(), "--validation", "3"));
        assertEquals(ofRun, answer(run.toString(), "--weights", best.toString(), "--validation", "3"));
        assertEquals(ofRun, answer("--weights", run.toString(), "--validation", "3"));
        assertNotEquals(ofRun, answer(run.toString(), "--validation", "4"));
    }

    private static JsonNode answer(String... words) throws IOException {
        String[] all = new String[words.length + 4];
        all[0] = "look";
        System.arraycopy(words, 0, all, 1, words.length);
        System.arraycopy(new String[] {"--probe", "activations", "--json"}, 0, all, words.length + 1, 3);
        Command command = Command.gabor(all);
        assertEquals(0, command.exit(), command.err());
        assertEquals("", command.err());
        return new ObjectMapper().readTree(command.out());
    }

    @Test
    void aRunIsAskedOnlyWhatItHas() throws IOException {
        refused(1, "has no weights yet", "lenet", "--weights", run.toString(), "--validation", "0");
        saveWeights();
        refused(2, "There is no validation image 99999: choose one from 0 to 1999.", run.toString(), "--validation", "99999");
        refused(2, "There is no validation image -1", run.toString(), "--validation", "-1");
        refused(2, "A run's own network cannot be changed", run.toString(), "--validation", "0", "--classes", "3");
    }

    private static void refused(int exit, String part, String... words) {
        String[] all = new String[words.length + 3];
        System.arraycopy(words, 0, all, 1, words.length);
        all[0] = "look";
        all[words.length + 1] = "--probe";
        all[words.length + 2] = "gradient";
        Command command = Command.gabor(all);
        assertEquals(exit, command.exit(), command.err());
        assertTrue(command.err().contains(part), command.err());
        assertEquals(1, command.err().lines().count(), command.err());
    }
}
