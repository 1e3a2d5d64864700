package org.gabor.graph.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Group;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.model.Path;

/** Reads what {@link GraphWriter} writes; throws {@link IllegalArgumentException} with one sentence. */
final class GraphReader {

    private GraphReader() {}

    static Graph read(JsonNode json) {
        if (!json.path("format").asText().equals(GraphJson.FORMAT)) {
            throw new IllegalArgumentException("This is not a Gabor network: it does not say \"format\": \"gabor\".");
        }
        Fields fields = Fields.of(json);
        checkVersion(fields);
        Map<NodeId, Node> nodes = NodeReader.read(fields.list("nodes"));
        List<Edge> edges = fields.list("edges").stream().map(edge -> edge(edge, nodes)).toList();
        List<Group> groups = fields.list("groups").stream().map(GraphReader::group).toList();
        return new Graph(fields.text("name"), nodes, edges, groups);
    }

    private static void checkVersion(Fields fields) {
        int version = fields.integer("version");
        if (version < 1 || version > GraphJson.VERSION) {
            throw new IllegalArgumentException(
                    "This network is in format version %d, and this Gabor reads up to version %d: open it with a newer one."
                            .formatted(version, GraphJson.VERSION));
        }
    }

    private static Edge edge(JsonNode json, Map<NodeId, Node> nodes) {
        return about("Edge " + json, () -> {
            if (!Fields.areIntegers(json) || json.size() != 3) {
                throw new IllegalArgumentException("[from, to, slot] should stand here.");
            }
            Edge edge = new Edge(id(json.get(0)), id(json.get(1)), json.get(2).intValue());
            Stream.of(edge.from(), edge.to()).filter(Predicate.not(nodes::containsKey)).forEach(missing -> {
                throw new IllegalArgumentException("There is no layer with the id " + missing.value() + ".");
            });
            return edge;
        });
    }

    private static NodeId id(JsonNode json) {
        return new NodeId(json.intValue());
    }

    private static Group group(JsonNode json) {
        return about("Group " + json.path("path").asText("without a path"), () -> {
            Fields fields = Fields.of(json);
            return new Group(new Path(fields.text("path")), fields.text("title"));
        });
    }

    /** The result of {@code reading}; error messages start with {@code what}. */
    static <T> T about(String what, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(what + ": " + e.getMessage(), e);
        }
    }
}
