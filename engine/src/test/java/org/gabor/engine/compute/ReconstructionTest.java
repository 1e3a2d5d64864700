package org.gabor.engine.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gabor.engine.compute.nd4j.Nd4jKernels;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.compute.params.Parameter;
import org.gabor.engine.compute.plan.Arena;
import org.gabor.engine.compute.plan.LiveGraph;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.compute.plan.Planner;
import org.gabor.engine.compute.plan.Stage;
import org.gabor.engine.optim.Loss;
import org.gabor.engine.task.Batch;
import org.gabor.engine.task.Label;
import org.gabor.engine.task.Pixels;
import org.gabor.engine.task.Target;
import org.gabor.engine.task.Tensors;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.CapsuleLength;
import org.gabor.graph.layer.CapsuleMask;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.DigitCaps;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.PrimaryCaps;
import org.gabor.graph.layer.Reconstruction;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Window;
import org.junit.jupiter.api.Test;

/** Tests a small capsule network with a decoder: its reconstruction loss in training, and the decoder's input. */
class ReconstructionTest {

    private static final int BATCH = 3;
    private static final int LENGTH = 4;
    private static final FeatureMap IMAGE = new FeatureMap(2, 6, 5);
    private static final PlanOptions OPTIONS = new PlanOptions(BATCH, 1, true, new Loss.Margin());

    private static Graph network(Optional<Double> weight) {
        return NetworkBuilder.network("Net", IMAGE, x -> {
            var digits = x.then("conv", Conv2d.of(3, 2)).then("act", new Activation(Activation.Function.TANH))
                    .then("primary", new PrimaryCaps(2, 3, Window.of(3))).then("digits", new DigitCaps(5, LENGTH, 3));
            weight.ifPresent(w -> digits.then("mask", new CapsuleMask()).then("fc", Linear.of((int) IMAGE.size()))
                    .then("sigmoid", Activation.SIGMOID).then("end", new Reconstruction(w)));
            return digits.then("length", new CapsuleLength());
        });
    }

    private static Plan compile(Optional<Double> weight) {
        Plan plan = Plan.compile(network(weight), OPTIONS);
        plan.initialize(Initialization.XAVIER_UNIFORM, 3);
        return plan;
    }

    private static final List<Target> LABELS = Label.all(0, 4, 1);

    /** The target pixels are constants: changing the images does not change them. */
    private static Batch batch(Plan plan, float[] images, float[] pixels) {
        Batch batch = plan.batchOf(images, LABELS);
        return plan.reconstructions().isEmpty() ? batch
                : batch.with(plan.reconstructions().getFirst(), Pixels.all(pixels, BATCH, (int) IMAGE.size()));
    }

    /** The target pixels are constants: the input's gradient is only that through the network. */
    @Test
    void theGradientIsTheSlopeOfBothParts() {
        try (Plan plan = compile(Optional.of(0.5))) {
            float[] images = KernelCase.images(plan);
            GradientCheckTest.check(plan, images, batch(plan, images, images.clone()));
        }
    }

    /** Sabour et al. 2017, section 4.1: the sum of squared differences, averaged over the batch, times the weight. */
    @Test
    void theLossIsTheSumOfSquares() {
        try (Plan with = compile(Optional.of(0.25)); Plan without = compile(Optional.empty())) {
            float[] images = KernelCase.images(with);
            for (String name : List.of("fc.weight", "fc.bias")) {
                Parameter parameter = with.parameters().find(name).orElseThrow();
                parameter.write(new float[parameter.size()]);
            }
            double expected = 0;
            for (float pixel : images) {
                expected += 0.25 * (0.5 - pixel) * (0.5 - pixel) / BATCH;
            }
            assertEquals(expected, with.gradients(batch(with, images, images)).loss()
                    - without.gradients(batch(without, images, images)).loss(), 1e-4 * expected);
        }
    }

    @Test
    void predictionDoesWithoutTheDecoderUnlessAskedFor() {
        try (Plan with = compile(Optional.of(0.25)); Plan without = compile(Optional.empty())) {
            float[] images = KernelCase.images(with);
            with.forward(images, BATCH);
            without.forward(images, BATCH);
            assertArrayEquals(without.logits(), with.logits());
            assertEquals(List.of("end"), with.reconstructions());
            assertEquals(List.of(), without.reconstructions());
            assertEquals(IMAGE.size() * 2, reconstruct(with, images, 2).length);
        }
        assertEquals(predicting(network(Optional.empty())), predicting(network(Optional.of(0.25))));
    }

    private static float[] reconstruct(Plan plan, float[] images, int n) {
        return plan.run(Tensors.of(n, plan.inputs().getFirst().name(), images)).get(plan.reconstructions().getFirst());
    }

    private static long predicting(Graph graph) {
        return Planner.plan(LiveGraph.of(graph), OPTIONS, new Nd4jKernels(), new Arena(new Nd4jKernels())).steps().stream()
                .filter(step -> step.stage() instanceof Stage.Apply && step.predicts()).count();
    }

    /** The decoder's weights use only the columns of the capsule that was kept. */
    @Test
    void theDecoderSeesTheLabelsCapsuleInTrainingAndTheLongestInPrediction() {
        try (Plan plan = compile(Optional.of(1.0))) {
            float[] images = KernelCase.images(plan);
            plan.gradients(plan.batchOf(images, Label.all(3)));
            assertEquals(columns(3), touched(plan));
            plan.forward(images, 1);
            int longest = 0;
            for (int c = 1; c < 5; c++) {
                longest = plan.logits()[c] > plan.logits()[longest] ? c : longest;
            }
            float[] painted = reconstruct(plan, images, 1);
            silence(plan, longest);
            assertArrayEquals(painted, reconstruct(plan, images, 1), 1e-6f);
        }
    }

    /** Which weights have a gradient, by column. */
    private static String touched(Plan plan) {
        float[] gradient = plan.parameters().find("fc.weight").orElseThrow().gradient();
        boolean[] columns = new boolean[5 * LENGTH];
        for (int i = 0; i < gradient.length; i++) {
            columns[i % columns.length] |= gradient[i] != 0;
        }
        return Arrays.toString(columns);
    }

    private static String columns(int capsule) {
        boolean[] columns = new boolean[5 * LENGTH];
        Arrays.fill(columns, capsule * LENGTH, (capsule + 1) * LENGTH, true);
        return Arrays.toString(columns);
    }

    /** Changes the decoder's weights for all capsules but one. */
    private static void silence(Plan plan, int kept) {
        Parameter weight = plan.parameters().find("fc.weight").orElseThrow();
        float[] values = weight.read();
        for (int i = 0; i < values.length; i++) {
            values[i] = i % (5 * LENGTH) / LENGTH == kept ? values[i] : 7;
        }
        weight.write(values);
    }
}
