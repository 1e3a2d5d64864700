package org.gabor.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.Path;
import org.gabor.graph.shape.Shape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class StageShapesTest {

    /**
     * For each network of {@code stages.txt} what leaves a layer, or the last of a group. The book's shapes are those that its
     * executed notebooks print; the others were traced outside of this code. CapsNet's 256×6×6 primary capsules are 1152×8 here.
     */
    static final List<String> NETWORKS = networks();

    private static List<String> networks() {
        try (InputStream text = StageShapesTest.class.getResourceAsStream("stages.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @FieldSource("NETWORKS")
    void hasTheShapesThatArePublished(String network) {
        String id = network.substring(0, network.indexOf(':'));
        List<String> stages = List.of(network.substring(id.length() + 2).split(", "));
        Graph graph = Zoo.find(id).orElseThrow().network().get();
        Inference inference = Inference.infer(graph);
        assertEquals(stages, stages.stream()
                .map(stage -> stage.substring(0, stage.indexOf(' ')))
                .map(path -> path + " " + output(graph, inference, new Path(path)))
                .toList());
    }

    private static String output(Graph graph, Inference inference, Path layerOrGroup) {
        Node last = Stream.concat(
                graph.find(layerOrGroup).stream(),
                graph.topologicalOrder().stream().filter(node -> node.path().isInside(layerOrGroup)))
                .reduce((_, later) -> later).orElseThrow(() -> new AssertionError("no " + layerOrGroup));
        return inference.output(last.id()).map(Shape::text).orElse("unknown");
    }
}
