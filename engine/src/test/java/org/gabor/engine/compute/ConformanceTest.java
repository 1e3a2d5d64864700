package org.gabor.engine.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.compute.params.Parameter;
import org.gabor.engine.compute.plan.LiveGraph;
import org.gabor.engine.compute.plan.PlanException;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.task.Label;
import org.gabor.engine.task.Target;
import org.gabor.engine.weights.Safetensors;
import org.gabor.engine.weights.Tensor;
import org.gabor.engine.weights.WeightsException;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.io.GraphFormatException;
import org.gabor.graph.io.GraphJson;
import org.gabor.graph.layer.Input;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.Placeholder;
import org.gabor.graph.layer.Unary;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.shape.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the contract of every type of layer, independent of what it computes. */
class ConformanceTest {

    private static final int BATCH = 3;

    static Stream<LayerCase> layers() {
        return LayerCase.all();
    }

    /** Fails for a layer that is new to the sealed hierarchy until it has a case; the input is in all cases. */
    @Test
    void everyTypeOfLayerHasACase() {
        Set<Class<?>> tested = layers().map(LayerCase::layer).map(Layer::getClass).collect(Collectors.toSet());
        assertEquals(leaves(Layer.class).filter(type -> type != Placeholder.class && type != Input.class)
                .map(Class::getSimpleName).sorted().toList(), tested.stream().map(Class::getSimpleName).sorted().toList());
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ConformanceTest::leaves) : Stream.of(type);
    }

    private static Plan compile(Graph graph) {
        Plan plan = Plan.compile(graph, PlanOptions.training(BATCH, 5));
        plan.initialize(Initialization.XAVIER_UNIFORM, 7);
        return plan;
    }

    /** Values that differ from a layer's initial ones, variances among them, so that each parameter makes a difference. */
    private static Plan trained(Graph graph) {
        Plan plan = compile(graph);
        Random random = new Random(11);
        plan.parameters().forEach(parameter -> {
            float[] values = parameter.read();
            for (int i = 0; i < values.length; i++) {
                values[i] += 0.2f + random.nextFloat();
            }
            parameter.write(values);
        });
        return plan;
    }

    private static float[] images(Plan plan, int n) {
        Random random = new Random(3);
        float[] images = new float[Math.toIntExact(n * plan.inputShape().size())];
        for (int i = 0; i < images.length; i++) {
            images[i] = (float) random.nextGaussian();
        }
        return images;
    }

    private static float[] predict(Plan plan, int n) {
        plan.forward(images(plan, n), n);
        return plan.logits();
    }

    /** Every value of the declared output is written, and no more, for any previous contents. */
    @ParameterizedTest
    @MethodSource("layers")
    void fillsTheDeclaredShape(LayerCase layer) {
        Inference inference = Inference.infer(layer.graph());
        Shape declared = inference.output(LiveGraph.of(layer.graph()).output().id()).orElseThrow();
        try (Plan plan = trained(layer.graph())) {
            float[] rubbish = images(plan, BATCH);
            Arrays.fill(rubbish, Float.NaN);
            plan.forward(rubbish, BATCH);
            float[] scores = predict(plan, BATCH);
            assertEquals(BATCH * declared.size(), scores.length);
            for (float score : scores) {
                assertTrue(Float.isFinite(score), () -> "got " + Arrays.toString(scores));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void holdsTheDeclaredParameters(LayerCase layer) {
        Inference inference = Inference.infer(layer.graph());
        List<String> declared = layer.graph().topologicalOrder().stream().filter(node -> node.layer() instanceof Unary)
                .flatMap(node -> ((Unary) node.layer()).parameters(inference.inputs(node.id()).orElseThrow().getFirst()).stream()
                        .map(spec -> node.key(spec) + " " + spec.dims() + " " + spec.role()))
                .toList();
        try (Plan plan = compile(layer.graph())) {
            assertEquals(declared, plan.parameters().all().stream()
                    .map(parameter -> parameter.name() + " " + parameter.dims() + " " + parameter.role()).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void survivesBeingSavedAndLoaded(LayerCase layer, @TempDir Path folder)
            throws GraphFormatException, IOException, WeightsException {
        Graph read = GraphJson.read(GraphJson.write(layer.graph()));
        assertEquals(layer.graph().nodes().values().stream().map(Node::layer).toList(),
                read.nodes().values().stream().map(Node::layer).toList());
        Path weights = folder.resolve("weights.safetensors");
        try (Plan plan = trained(layer.graph()); Plan loaded = compile(read)) {
            Map<String, Tensor> tensors = new LinkedHashMap<>();
            plan.parameters().forEach(p -> tensors.put(p.name(), new Tensor(p.dims(), p.read())));
            new Safetensors(tensors, Map.of()).write(weights);
            Map<String, Tensor> found = Safetensors.read(weights).tensors();
            assertEquals(found.keySet(), loaded.parameters().all().stream().map(Parameter::name).collect(Collectors.toSet()));
            loaded.parameters().forEach(p -> p.write(found.get(p.name()).values()));
            assertArrayEquals(predict(plan, BATCH), predict(loaded, BATCH));
        }
    }

    /** Two plans with the same seed, in training: dropout's masks, the loss and all gradients are bitwise equal. */
    @ParameterizedTest
    @MethodSource("layers")
    void repeatsFromItsSeed(LayerCase layer) {
        try (Plan once = compile(layer.graph()); Plan again = compile(layer.graph())) {
            List<Target> targets = Label.all(0, 1, 2);
            float[] images = images(once, BATCH);
            assertEquals(once.gradients(once.batchOf(images, targets)), again.gradients(again.batchOf(images, targets)));
            assertArrayEquals(once.logits(), again.logits());
            for (Parameter parameter : once.parameters()) {
                Parameter twin = again.parameters().find(parameter.name()).orElseThrow();
                assertArrayEquals(parameter.read(), twin.read(), parameter.name());
                if (parameter.role().trainable()) {
                    assertArrayEquals(parameter.gradient(), twin.gradient(), parameter.name());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void aSmallerBatchGivesTheSameRows(LayerCase layer) {
        try (Plan plan = trained(layer.graph())) {
            float[] whole = predict(plan, BATCH);
            float largest = 0;
            for (float score : whole) {
                largest = Math.max(largest, Math.abs(score));
            }
            for (int n : List.of(2, 1)) {
                float[] part = predict(plan, n);
                assertArrayEquals(Arrays.copyOf(whole, part.length), part, 1e-5f * largest);
            }
        }
    }

    /** The same with training in between, except for running statistics. */
    @ParameterizedTest
    @MethodSource("layers")
    void predictsTheSameEachTime(LayerCase layer) {
        try (Plan plan = trained(layer.graph())) {
            float[] first = predict(plan, BATCH);
            assertArrayEquals(first, predict(plan, BATCH));
            Map<String, float[]> before = plan.parameters().all().stream()
                    .collect(Collectors.toMap(Parameter::name, Parameter::read));
            plan.gradients(plan.batchOf(images(plan, BATCH), Label.all(0, 1, 2)));
            plan.resumeAt(9);
            plan.parameters().forEach(parameter -> parameter.write(before.get(parameter.name())));
            assertArrayEquals(first, predict(plan, BATCH));
        }
    }

    @Test
    void whatIsUnknownIsRefused() throws GraphFormatException {
        LayerCase known = layers().findFirst().orElseThrow();
        Graph unknown = GraphJson.read(GraphJson.write(known.graph()).replace(known.layer().type(), "Quantum2d"));
        assertThrows(PlanException.class, () -> compile(unknown));
    }
}
