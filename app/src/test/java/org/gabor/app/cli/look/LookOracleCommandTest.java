package org.gabor.app.cli.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gabor.app.cli.Command;
import org.gabor.app.cli.FormulaFile;
import org.gabor.engine.npy.Npy;
import org.gabor.engine.npy.NpyException;
import org.gabor.engine.probe.Statistics;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares what the command prints and writes with PyTorch's results in float64, within the bounds of the oracle's README. */
class LookOracleCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ORACLE = Path.of("../../shared/oracle/look");
    private static final double BOUND = 1e-4;
    private static final double GRADIENT_BOUND = 1e-3;

    @TempDir
    Path folder;

    private String network;
    private List<Integer> input;

    @ParameterizedTest
    @CsvSource({"lenet5_d2l, lenet5_d2l", "resnet18, resnet18", "alexnet, alexnet_torchvision"})
    void theCommandAnswersAsPyTorch(String model, String id) throws IOException, NpyException {
        assumeTrue(Files.isDirectory(ORACLE), "SKIPPED: there is no " + ORACLE + " with PyTorch's results");
        JsonNode oracle = JSON.readTree(ORACLE.resolve(model + ".json").toFile());
        network = id;
        input = dims(oracle.get("input_shape"));
        FormulaFile.writeSafetensors(Zoo.find(id).orElseThrow().network().get(), folder.resolve("weights.safetensors"));
        FormulaFile.writeNpy("input", input, folder.resolve("x.npy"));

        compareActivations(oracle, JSON.readTree(look("--probe", "activations", "--json")));
        compareValues(oracle.get("input_gradient"), array("gradient"));
        compareCam(oracle.get("grad_cam"));
        compareIntegrated(oracle.get("integrated_gradients"));
        compareOcclusion(oracle.get("occlusion"));
    }

    private static List<Integer> dims(JsonNode shape) {
        return StreamSupport.stream(shape.spliterator(), false).map(JsonNode::asInt).toList();
    }

    private String look(String... more) {
        List<String> fixed = List.of("look", network, "--weights", folder.resolve("weights.safetensors").toString(), "--input",
                folder.resolve("x.npy").toString());
        Command command = Command.gabor(Stream.concat(fixed.stream(), Stream.of(more)).toArray(String[]::new));
        assertEquals(0, command.exit(), command.err());
        assertEquals("", command.err());
        return command.out();
    }

    private Npy array(String probe, String... more) throws NpyException {
        Path file = folder.resolve("y.npy");
        look(Stream.concat(Stream.of("--probe", probe, "--output", file.toString()), Stream.of(more)).toArray(String[]::new));
        return Npy.read(file);
    }

    private static void compareActivations(JsonNode oracle, JsonNode seen) {
        assertEquals(List.of("network", "class_index", "logit", "probability", "layers"), keys(seen));
        assertEquals(oracle.get("class_index"), seen.get("class_index"));
        assertClose(oracle.get("logit").asDouble(), seen.get("logit").asDouble(), oracle.get("logit").asDouble(), BOUND, "logit");
        assertClose(oracle.get("probability").asDouble(), seen.get("probability").asDouble(), 1, BOUND, "probability");
        Map<String, JsonNode> byPath = new HashMap<>();
        seen.get("layers").forEach(layer -> byPath.put(layer.get("path").asText(), layer));
        for (JsonNode expected : oracle.get("layers")) {
            String path = expected.get("path").asText();
            JsonNode layer = Stream.of(path, path + expected.get("call").asInt(), "flat").map(byPath::get)
                    .filter(Objects::nonNull).findFirst().orElse(null);
            assertNotNull(layer, path);
            compareLayer(expected, layer, path);
        }
    }

    private static void compareLayer(JsonNode expected, JsonNode layer, String path) {
        assertEquals(List.of("path", "type", "shape", "mean", "std", "min", "max", "l2", "zeros"), keys(layer));
        assertEquals(expected.get("shape"), layer.get("shape"), path);
        assertEquals(expected.get("type"), layer.get("type"), path);
        double largest = Math.max(Math.abs(expected.get("min").asDouble()), Math.abs(expected.get("max").asDouble()));
        for (String key : List.of("mean", "std", "min", "max")) {
            assertClose(expected.get(key).asDouble(), layer.get(key).asDouble(), largest, BOUND, path + " " + key);
        }
        assertClose(expected.get("l2").asDouble(), layer.get("l2").asDouble(), expected.get("l2").asDouble(), BOUND, path);
        assertClose(expected.get("zeros").asDouble(), layer.get("zeros").asDouble(), 1, 1e-3, path + " zeros");
    }

    private static List<String> keys(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }

    private void compareValues(JsonNode expected, Npy map) {
        assertEquals(input.subList(1, input.size()), map.dims());
        Statistics values = Statistics.of(map.values());
        double largest = Math.max(Math.abs(values.min()), Math.abs(values.max()));
        assertClose(expected.get("l2").asDouble(), values.l2(), expected.get("l2").asDouble(), GRADIENT_BOUND, "l2");
        for (int i = 0; i < expected.get("first").size(); i++) {
            assertClose(expected.get("first").get(i).asDouble(), map.values()[i], largest, GRADIENT_BOUND, "value " + i);
        }
    }

    private void compareCam(JsonNode expected) throws NpyException {
        Npy map = array("grad-cam", "--layer", expected.get("layer").asText());
        compareRows(expected.get("before_relu"), map, GRADIENT_BOUND);
    }

    private void compareIntegrated(JsonNode expected) throws IOException, NpyException {
        Path file = folder.resolve("integrated.npy");
        JsonNode seen = JSON.readTree(look("--probe", "integrated-gradients", "--option",
                "steps=" + expected.get("steps").asInt(), "--option", "baseline=zero", "--output", file.toString(), "--json"));
        compareValues(expected, Npy.read(file));
        assertEquals(expected.get("steps"), seen.get("steps"));
        double difference = expected.get("logit_minus_baseline").asDouble();
        assertClose(difference, seen.get("difference").asDouble(), difference, GRADIENT_BOUND, "difference");
        assertClose(expected.get("sum").asDouble(), seen.get("sum").asDouble(), expected.get("sum").asDouble(), 4e-3, "sum");
        double residual = Math.abs(seen.get("sum").asDouble() - seen.get("difference").asDouble()) / Math.abs(difference);
        assertClose(residual, seen.get("residual").asDouble(), 1, GRADIENT_BOUND, "residual");
    }

    private void compareOcclusion(JsonNode expected) throws NpyException {
        compareRows(expected.get("logits"), array("occlusion", "--option", "window=" + expected.get("patch").asInt(), "--option",
                "stride=" + expected.get("stride").asInt(), "--option", "fill=" + expected.get("fill").asInt()), BOUND);
    }

    private static void compareRows(JsonNode rows, Npy map, double bound) {
        int columns = rows.get(0).size();
        assertEquals(List.of(rows.size(), columns), map.dims());
        Statistics range = Statistics.of(map.values());
        double largest = Math.max(Math.abs(range.min()), Math.abs(range.max()));
        for (int i = 0; i < map.values().length; i++) {
            assertClose(rows.get(i / columns).get(i % columns).asDouble(), map.values()[i], largest, bound, "place " + i);
        }
    }

    /** False for NaN, too. */
    private static void assertClose(double expected, double seen, double scale, double bound, String what) {
        assertTrue(Math.abs(expected - seen) <= bound * Math.abs(scale), "%s: %s, expected %s".formatted(what, seen, expected));
    }
}
