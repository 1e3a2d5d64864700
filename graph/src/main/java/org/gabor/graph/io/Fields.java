package org.gabor.graph.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Size3d;

/**
 * A JSON object, read field by field; throws {@link IllegalArgumentException} with a sentence if a field is missing
 * or has another type. It records which fields were read, so that nothing is dropped silently.
 */
record Fields(ObjectNode json, Set<String> read) {

    static Fields of(JsonNode json) {
        if (json instanceof ObjectNode object) {
            return new Fields(object, new HashSet<>());
        }
        throw new IllegalArgumentException("A JSON object {…} should stand here, got " + json + ".");
    }

    boolean has(String name) {
        return json.has(name);
    }

    JsonNode node(String name) {
        read.add(name);
        if (!has(name)) {
            throw new IllegalArgumentException("\"" + name + "\" is missing.");
        }
        return json.get(name);
    }

    String text(String name) {
        return require(name, JsonNode::isTextual, "a text").textValue();
    }

    int integer(String name) {
        return require(name, JsonNode::isInt, "a whole number").intValue();
    }

    double number(String name) {
        return require(name, n -> n.isNumber() && Double.isFinite(n.doubleValue()), "a number").doubleValue();
    }

    boolean flag(String name) {
        return require(name, JsonNode::isBoolean, "true or false").booleanValue();
    }

    /** A flag that older files lack. */
    boolean flag(String name, boolean absent) {
        return has(name) ? flag(name) : absent;
    }

    List<JsonNode> list(String name) {
        return elements(require(name, JsonNode::isArray, "a list"));
    }

    List<Integer> integers(String name) {
        return elements(require(name, Fields::areIntegers, "a list of whole numbers")).stream().map(JsonNode::intValue).toList();
    }

    Size2d extent(String name) {
        List<Integer> sides = integers(name);
        if (sides.size() != 2) {
            throw wrong(name, "[height, width]");
        }
        return new Size2d(sides.get(0), sides.get(1));
    }

    Size3d extent3d(String name) {
        List<Integer> sides = integers(name);
        if (sides.size() != 3) {
            throw wrong(name, "[depth, height, width]");
        }
        return new Size3d(sides.get(0), sides.get(1), sides.get(2));
    }

    IllegalArgumentException wrong(String name, String wanted) {
        return new IllegalArgumentException("\"%s\" should be %s, got %s.".formatted(name, wanted, json.get(name)));
    }

    /** All unread fields. */
    ObjectNode rest() {
        ObjectNode rest = json.deepCopy().without(read);
        rest.fieldNames().forEachRemaining(read::add);
        return rest;
    }

    /** Throws if an unread field is left. */
    void requireAllRead() {
        json.fieldNames().forEachRemaining(name -> {
            if (!read.contains(name)) {
                throw new IllegalArgumentException("This version does not know the setting \"" + name + "\".");
            }
        });
    }

    private JsonNode require(String name, Predicate<JsonNode> holds, String wanted) {
        JsonNode value = node(name);
        if (!holds.test(value)) {
            throw wrong(name, wanted);
        }
        return value;
    }

    static boolean areIntegers(JsonNode json) {
        return json.isArray() && elements(json).stream().allMatch(JsonNode::isInt);
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
