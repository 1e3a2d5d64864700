package org.gabor.graph.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.gabor.graph.model.Graph;

/**
 * A network as JSON, the content of a {@code .gabor} file:
 * <pre>
 * {
 *   "format": "gabor",
 *   "version": 1,
 *   "name": "LeNet-5",
 *   "nodes": [
 *     {"id":1,"path":"input","label":"Input","type":"Input","shape":[1,28,28]},
 *     {"id":2,"path":"conv1","label":"conv1","type":"Conv2d","filters":6,"kernel":[5,5],"stride":[1,1],"padding":[2,2],…}
 *   ],
 *   "edges": [
 *     [1,2,0]
 *   ],
 *   "groups": []
 * }
 * </pre>
 * An edge is [from, to, slot]. A node that applies another node's module has that node's id under {@code shares} instead of
 * a type and settings: {@code {"id":9,"path":"head_p4.conv","label":"conv","shares":5}}. A layer type that this version does
 * not know is kept as a placeholder. Other top-level keys are left to whoever wrote them: the window stores the placement of
 * the cards under {@code view}.
 */
public final class GraphJson {

    /** The value of {@code format}, and the newest {@code version} there is. */
    static final String FORMAT = "gabor";
    static final int VERSION = 1;

    /** Strict, and exact for numbers that a placeholder passes through. */
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private GraphJson() {}

    public static String write(Graph graph) {
        return text(toJson(graph));
    }

    public static Graph read(String text) throws GraphFormatException {
        return fromJson(parse(text));
    }

    /** Only the graph; callers may add keys of their own. */
    public static ObjectNode toJson(Graph graph) {
        return GraphWriter.write(graph);
    }

    /** The graph in {@code json}, whatever other top-level keys stand beside it. */
    public static Graph fromJson(JsonNode json) throws GraphFormatException {
        try {
            return GraphReader.read(json);
        } catch (IllegalArgumentException e) {
            throw new GraphFormatException(e.getMessage());
        }
    }

    /** Parses JSON; the exception's sentence names the position of an error. */
    public static JsonNode parse(String text) throws GraphFormatException {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new GraphFormatException("The file is damaged or is not a Gabor network: it stops making sense"
                    + (e.getLocation() == null ? "." : " at line " + e.getLocation().getLineNr() + "."));
        }
    }

    /** Formats {@code json} for people and for diffs: one node, one edge, one group per line. */
    public static String text(ObjectNode json) {
        return json.properties().stream()
                .map(GraphJson::property)
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    private static String property(Map.Entry<String, JsonNode> property) {
        return "  \"" + property.getKey() + "\": " + switch (property.getValue()) {
            case ArrayNode list when !list.isEmpty() -> StreamSupport.stream(list.spliterator(), false)
                    .map(element -> "    " + element)
                    .collect(Collectors.joining(",\n", "[\n", "\n  ]"));
            case JsonNode value -> value.toString();
        };
    }
}
