package org.gabor.engine.inspect;

import static org.gabor.engine.compute.CloseComparison.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gabor.engine.compute.FormulaWeights;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.nd4j.Nd4jKernels;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.probe.Attribution;
import org.gabor.engine.probe.ClassChoice;
import org.gabor.engine.probe.Fill;
import org.gabor.engine.probe.IntegratedMap;
import org.gabor.engine.probe.LayerStatistics;
import org.gabor.engine.probe.OcclusionMap;
import org.gabor.engine.probe.Probe;
import org.gabor.engine.probe.Statistics;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.model.Graph;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares what an inspector sees with PyTorch's results in float64, within the bounds of the oracle's README. */
class LookOracleTest {

    private static final Path ORACLE = Path.of("../../shared/oracle/look");
    private static final double BOUND = 1e-4;
    private static final double GRADIENT_BOUND = 1e-3;

    private static final Map<String, BiFunction<Graph, PlanOptions, Plan>> PROVIDERS = Map.of(
            "best", Plan::compile, "ND4J", (graph, options) -> Plan.compile(graph, options, new Nd4jKernels()));

    static Stream<Arguments> cases() {
        return Stream.of("lenet5_d2l", "alexnet", "resnet18")
                .flatMap(model -> PROVIDERS.keySet().stream().sorted().map(provider -> Arguments.of(model, provider)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anInspectorSeesWhatPyTorchComputes(String model, String provider) throws IOException {
        assumeTrue(Files.isDirectory(ORACLE), "SKIPPED: there is no " + ORACLE + " with PyTorch's results");
        JsonNode oracle = new ObjectMapper().readTree(ORACLE.resolve(model + ".json").toFile());
        Graph graph = Zoo.find(model.equals("alexnet") ? "alexnet_torchvision" : model).orElseThrow().network().get();
        Inference inference = Inference.infer(graph);
        float[] input = FormulaWeights.values("input", List.of(1, inputSize(oracle)));
        try (Inspector inspector = new Inspector(
                new Inspected(inference, FormulaWeights::write, Optional.empty()), PROVIDERS.get(provider))) {
            compareActivations(oracle, inspector.look(new Probe.Activations(input, ClassChoice.PREDICTED)));
            compare(oracle.get("input_gradient"),
                    inspector.look(new Probe.InputGradient(input, ClassChoice.PREDICTED, false)), "gradient");
            compareCam(oracle.get("grad_cam"), inspector, input);
            compareIntegrated(oracle.get("integrated_gradients"), inspector, input);
            compareOcclusion(oracle.get("occlusion"), inspector, input);
        }
    }

    private static int inputSize(JsonNode oracle) {
        int size = 1;
        for (JsonNode extent : oracle.get("input_shape")) {
            size *= extent.asInt();
        }
        return size;
    }

    private static void compareActivations(JsonNode oracle, LayerStatistics seen) {
        assertEquals(oracle.get("class_index").asInt(), seen.target().index());
        assertClose(oracle.get("logit").asDouble(), seen.target().logit(), BOUND, "logit");
        assertClose(oracle.get("probability").asDouble(), seen.target().probability(), BOUND, "probability");
        Map<String, LayerStatistics.Layer> byPath =
                seen.layers().stream().collect(Collectors.toMap(LayerStatistics.Layer::path, Function.identity()));
        for (JsonNode expected : oracle.get("layers")) {
            String path = expected.get("path").asText();
            LayerStatistics.Layer layer = Stream.of(path, path + expected.get("call").asInt(), "flat").map(byPath::get)
                    .filter(Objects::nonNull).findFirst().orElseThrow(() -> new AssertionError("no layer " + path));
            compare(expected, layer);
        }
    }

    private static void compare(JsonNode expected, LayerStatistics.Layer layer) {
        Statistics values = layer.values();
        double largest = Math.max(Math.abs(expected.get("min").asDouble()), Math.abs(expected.get("max").asDouble()));
        assertEquals(expected.get("shape").toString(), layer.shape().toString().replace(" ", ""), layer.path());
        assertClose(expected.get("mean").asDouble(), values.mean(), largest, BOUND, layer.path() + " mean");
        assertClose(expected.get("std").asDouble(), values.std(), largest, BOUND, layer.path() + " std");
        assertClose(expected.get("min").asDouble(), values.min(), largest, BOUND, layer.path() + " min");
        assertClose(expected.get("max").asDouble(), values.max(), largest, BOUND, layer.path() + " max");
        assertClose(expected.get("l2").asDouble(), values.l2(), BOUND, layer.path() + " l2");
        assertClose(expected.get("zeros").asDouble(), values.zeros(), 1, 1e-3, layer.path() + " zeros");
        assertEquals(expected.get("type").asText(), layer.type(), layer.path());
    }

    private static void compare(JsonNode expected, Attribution map, String what) {
        Statistics values = Statistics.of(map.values());
        double largest = Math.max(Math.abs(values.min()), Math.abs(values.max()));
        assertClose(expected.get("l2").asDouble(), values.l2(), GRADIENT_BOUND, what + " l2");
        for (int i = 0; i < expected.get("first").size(); i++) {
            assertClose(expected.get("first").get(i).asDouble(), map.values()[i], largest, GRADIENT_BOUND, what + "[" + i + "]");
        }
    }

    private static void compareCam(JsonNode expected, Inspector inspector, float[] input) {
        Attribution map = inspector.look(
                new Probe.GradCam(input, ClassChoice.PREDICTED, expected.get("layer").asText()));
        compareRows(expected.get("before_relu"), map, GRADIENT_BOUND, "Grad-CAM");
    }

    private static void compareIntegrated(JsonNode expected, Inspector inspector, float[] input) {
        int steps = expected.get("steps").asInt();
        IntegratedMap map = inspector.look(
                new Probe.IntegratedGradients(input, ClassChoice.PREDICTED, Fill.ZERO, steps, steps));
        compare(expected, map, "integrated");
        assertClose(expected.get("sum").asDouble(), map.sum(), 4e-3, "sum");
        assertClose(expected.get("logit_minus_baseline").asDouble(), map.difference(), GRADIENT_BOUND, "difference");
    }

    private static void compareOcclusion(JsonNode expected, Inspector inspector, float[] input) {
        OcclusionMap map = inspector.look(new Probe.Occlusion(input, ClassChoice.PREDICTED,
                expected.get("patch").asInt(), expected.get("stride").asInt(), Fill.ZERO));
        compareRows(expected.get("logits"), map, BOUND, "occlusion");
    }

    private static void compareRows(JsonNode rows, Attribution map, double bound, String what) {
        assertEquals(List.of(rows.size(), rows.get(0).size()), map.shape(), what);
        Statistics range = Statistics.of(map.values());
        double largest = Math.max(Math.abs(range.min()), Math.abs(range.max()));
        for (int i = 0; i < map.values().length; i++) {
            assertClose(rows.get(i / rows.get(0).size()).get(i % rows.get(0).size()).asDouble(), map.values()[i], largest, bound,
                    what + "[" + i + "]");
        }
    }
}
