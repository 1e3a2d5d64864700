package org.gabor.engine.weights;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The JSON before the values: the type, shape and position of each tensor. */
record SafetensorsHeader(Map<String, Entry> entries, Map<String, String> metadata) {

    /** Enough for some 100,000 tensors; a longer header is rejected. */
    static final long LONGEST = 16_000_000;

    static final String METADATA = "__metadata__";
    private static final int ALIGNMENT = 8;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A tensor's shape and its bytes [begin, end) of the data. */
    record Entry(Dtype type, List<Integer> dims, long begin, long end) {
        long bytes() {
            return end - begin;
        }
    }

    static SafetensorsHeader of(Safetensors content, Function<Tensor, Dtype> types) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        long at = 0;
        for (Map.Entry<String, Tensor> tensor : content.tensors().entrySet()) {
            Dtype type = types.apply(tensor.getValue());
            long end = at + type.bytes() * tensor.getValue().size();
            entries.put(tensor.getKey(), new Entry(type, tensor.getValue().dims(), at, end));
            at = end;
        }
        return new SafetensorsHeader(entries, content.metadata());
    }

    /** Padded with spaces, so that the values after it are aligned. */
    byte[] json() {
        ObjectNode root = JSON.createObjectNode();
        root.set(METADATA, JSON.valueToTree(metadata));
        entries.forEach((name, entry) -> {
            ObjectNode node = root.putObject(name).put("dtype", entry.type().name());
            ArrayNode shape = node.putArray("shape");
            entry.dims().forEach(shape::add);
            node.putArray("data_offsets").add(entry.begin()).add(entry.end());
        });
        try {
            byte[] text = JSON.writeValueAsBytes(root);
            byte[] padded = Arrays.copyOf(text, Math.ceilDiv(text.length, ALIGNMENT) * ALIGNMENT);
            Arrays.fill(padded, text.length, padded.length, (byte) ' ');
            return padded;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of texts and numbers is always valid JSON.", e);
        }
    }
}
