package org.gabor.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gabor.graph.dsl.Block;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.io.GraphJson;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares with the output of the book's notebooks and torchvision's counts. */
class SummaryCommandTest {

    @Test
    void alexNetHasTheShapesOfTheBook() throws IOException {
        JsonNode summary = json("alexnet");

        List<List<Integer>> shapes = stream(summary.get("layers"))
                .filter(layer -> Set.of("Conv2d", "MaxPool2d", "Flatten", "Linear").contains(layer.get("type").asText()))
                .map(layer -> stream(layer.get("output")).map(JsonNode::asInt).toList())
                .toList();

        assertEquals(List.of(List.of(96, 54, 54), List.of(96, 26, 26), List.of(256, 26, 26), List.of(256, 12, 12),
                List.of(384, 12, 12), List.of(384, 12, 12), List.of(256, 12, 12), List.of(256, 5, 5),
                List.of(6400), List.of(4096), List.of(4096), List.of(10)), shapes);
    }

    @ParameterizedTest
    @CsvSource({"alexnet, 46764746", "alexnet_torchvision, 61100840", "lenet, 61706", "bn-lenet, 44878"})
    void parametersAreThePublishedOnes(String network, long parameters) throws IOException {
        JsonNode summary = json(network);

        assertEquals(parameters, summary.get("parameters").asLong());
        assertEquals(parameters, stream(summary.get("layers")).mapToLong(layer -> layer.get("parameters").asLong()).sum());
    }

    @Test
    void tableGroupsThousandsAndEndsInTotals() {
        Command summary = Command.gabor("summary", "alexnet");

        assertEquals(0, summary.exit());
        assertTrue(summary.outLines().stream().anyMatch(line -> line.startsWith("features.3 ")
                && line.contains("256×26×26") && line.contains("614,656") && line.contains("415,334,400")), summary.out());
        assertTrue(summary.outLines().getLast().matches("Total +46,764,746 +938,146,176"), summary.out());
    }

    @Test
    void sharedWeightsCountOnce(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("twice.gabor");
        Conv2d conv = Conv2d.of(4, 3);
        Files.writeString(file, GraphJson.write(NetworkBuilder.network("twice", new FeatureMap(4, 8, 8), x -> {
            Block block = Block.shared(y -> y.then("conv", conv));
            return x.group("a", block).group("b", block).then("flat", new Flatten()).then("fc", Linear.of(2));
        })));

        JsonNode summary = json(file.toString());

        assertEquals("a.conv", summary.get("layers").get(1).get("shares").asText());
        assertFalse(summary.get("layers").get(0).has("shares"));
        assertEquals(4 * 4 * 9 + 4 + 4 * 16 * 2 + 2, summary.get("parameters").asLong());
        assertTrue(Command.gabor("summary", file.toString()).outLines().stream()
                .anyMatch(line -> line.matches("b\\.conv +Conv2d +weights of a\\.conv +4×4×4 +0 +2,304")));
    }

    @Test
    void savedNetworkIsReadFromItsFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mine.gabor");
        Files.writeString(file, GraphJson.write(Zoo.find("lenet").orElseThrow().network().get()));

        assertEquals(Command.gabor("summary", "lenet").out(), Command.gabor("summary", file.toString()).out());
    }

    @Test
    void networkThatDoesNotFitShowsWhatItCanAndSaysWhereItBreaks(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("broken.gabor");
        Files.writeString(file, GraphJson.write(withoutFlatten(Zoo.find("lenet").orElseThrow().network().get())));

        Command summary = Command.gabor("summary", file.toString());

        assertEquals(1, summary.exit());
        assertTrue(summary.out().contains("16×5×5") && summary.out().contains("?"), summary.out());
        assertTrue(summary.err().startsWith("The network does not fit together at fc1: "), summary.err());
        assertEquals(1, summary.err().lines().count());
    }

    private static Graph withoutFlatten(Graph graph) {
        return graph.nodes().values().stream()
                .filter(node -> node.layer() instanceof Linear)
                .findFirst()
                .map(fc1 -> bypass(graph, graph.node(graph.inputs(fc1.id()).getFirst().from())))
                .orElseThrow();
    }

    private static Graph bypass(Graph graph, Node flatten) {
        return graph.with(flatten.withBypassed(true));
    }

    private static JsonNode json(String network) throws IOException {
        Command summary = Command.gabor("summary", network, "--json");
        assertEquals(0, summary.exit(), summary.err());
        return new ObjectMapper().readTree(summary.out());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
