package org.gabor.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.engine.train.TrainingEvent.EpochEnded;
import org.gabor.engine.train.TrainingEvent.Preparing;
import org.gabor.engine.train.spec.FineTuning;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.engine.weights.Safetensors;
import org.gabor.engine.weights.Tensor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tiny network of {@link TrainerTest}: conv (2×1×3×3), norm, fc (3×72). */
class TransferTest {

    private static final List<String> FIRST = List.of("conv.weight", "conv.bias", "norm.weight", "norm.bias",
            "norm.running_mean", "norm.running_var");

    @TempDir
    Path folder;

    private Path file;
    private Map<String, Tensor> pretrained;

    @BeforeEach
    void pretrain() throws Exception {
        LastCheckpoint memo = new LastCheckpoint();
        TrainerTest.train(TrainerTest.SPEC, memo, _ -> false);
        pretrained = memo.latest().orElseThrow().parameters();
        file = folder.resolve("weights.safetensors");
        new Safetensors(pretrained, Map.of()).write(file);
    }

    private static TrainingSpec spec(Recipe recipe, FineTuning start) {
        TrainingSpec plain = TrainerTest.SPEC;
        return new TrainingSpec(plain.network(), plain.data(), plain.augmentation(), recipe, Optional.of(start),
                plain.checkpointing());
    }

    private FineTuning start(String... freeze) {
        return new FineTuning(Optional.of(file.toString()), List.of(freeze));
    }

    private static Map<String, Tensor> trained(TrainingSpec spec) throws Exception {
        LastCheckpoint memo = new LastCheckpoint();
        TrainerTest.train(spec, memo, _ -> false);
        return memo.latest().orElseThrow().parameters();
    }

    @Test
    void frozenParametersAndStatisticsStay() throws Exception {
        Recipe decaying = TrainerTest.SPEC.recipe().withOptimizer(new OptimizerSpec.AdamW(0.9, 0.999, 1e-8, 0.5));
        Map<String, Tensor> after = trained(spec(decaying, start("conv.*", "norm.*")));
        for (String key : FIRST) {
            assertArrayEquals(pretrained.get(key).values(), after.get(key).values(), key);
        }
        assertFalse(Arrays.equals(pretrained.get("fc.weight").values(), after.get("fc.weight").values()));
    }

    @Test
    void onlyWhatIsNamedIsFrozen() throws Exception {
        Map<String, Tensor> after = trained(spec(TrainerTest.SPEC.recipe(), start("norm.*")));
        assertArrayEquals(pretrained.get("norm.running_var").values(), after.get("norm.running_var").values());
        assertArrayEquals(pretrained.get("norm.weight").values(), after.get("norm.weight").values());
        assertFalse(Arrays.equals(pretrained.get("conv.weight").values(), after.get("conv.weight").values()));
    }

    @Test
    void aRunWithFrozenParametersGoesOnTheSame() throws Exception {
        TrainingSpec spec = spec(TrainerTest.SPEC.recipe(), start("conv.*"));
        List<TrainingEvent> undisturbed = TrainerTest.train(spec, new LastCheckpoint(), _ -> false);
        LastCheckpoint memo = new LastCheckpoint();
        TrainerTest.train(spec, memo, event -> event instanceof TrainingEvent.Step step && step.step() == 2);
        Files.delete(file);
        List<TrainingEvent> rest = TrainerTest.train(spec, memo, _ -> false);
        List<Double> all = TrainerTest.losses(undisturbed);
        List<Double> last = TrainerTest.losses(rest);
        assertEquals(all.subList(all.size() - last.size(), all.size()), last);
    }

    @Test
    void matchingTensorsAreTakenAndTheRestIsReported() throws Exception {
        Map<String, Tensor> others = new HashMap<>(pretrained);
        others.put("fc.weight", new Tensor(List.of(5, 72), new float[5 * 72]));
        others.remove("fc.bias");
        others.put("extra", new Tensor(List.of(1), new float[1]));
        others.put("norm.num_batches_tracked", new Tensor(List.of(), new float[1]));
        new Safetensors(others, Map.of()).write(file);
        List<String> activities =
                TrainerTest.train(spec(TrainerTest.SPEC.recipe(), start("conv.*")), new LastCheckpoint(), _ -> false).stream()
                        .filter(Preparing.class::isInstance).map(event -> ((Preparing) event).activity()).toList();
        assertTrue(activities.contains("Starting from weights.safetensors: 6 of the network's 8 tensors are in it, "
                + "1 with another shape (fc.weight), 1 missing (fc.bias), 1 of the file not used (extra)"),
                activities.toString());
    }

    @Test
    void aFileOfWhichNothingFitsIsRefused() throws IOException {
        new Safetensors(Map.of("other", new Tensor(List.of(1), new float[1])), Map.of()).write(file);
        String sentence = assertThrows(TrainingException.class, () -> trained(spec(TrainerTest.SPEC.recipe(), start())))
                .getMessage();
        assertTrue(sentence.startsWith("Nothing in " + file + " fits this network: 0 of the network's 8 tensors"), sentence);
    }

    @Test
    void nothingLeftToTrainIsRefused() {
        assertEquals("All parameters are frozen: there is nothing left to train.", assertThrows(TrainingException.class,
                () -> trained(spec(TrainerTest.SPEC.recipe(), start("*")))).getMessage());
    }

    /** One batch of all images: the statistics are exactly those images' own, whatever they were before. */
    @Test
    void recalibrationForgetsTheRunningStatistics() throws Exception {
        Recipe whole = TrainerTest.SPEC.recipe().withBatch(20).withLearningRate(1e-9).withEpochs(1);
        float[] once = trained(spec(whole, start())).get("norm.running_mean").values();
        LastCheckpoint memo = new LastCheckpoint();
        List<TrainingEvent> events = TrainerTest.train(spec(whole.withRecalibrate(true), start()), memo, _ -> false);
        float[] measured = memo.latest().orElseThrow().parameters().get("norm.running_mean").values();
        float[] before = pretrained.get("norm.running_mean").values();
        for (int c = 0; c < measured.length; c++) {
            // After one step: 0.9 · before + 0.1 · measured.
            assertEquals((once[c] - 0.9 * before[c]) / 0.1, measured[c], 1e-4);
        }
        assertEquals(1, events.stream().filter(EpochEnded.class::isInstance).count());
    }
}
