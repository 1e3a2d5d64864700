package org.gabor.engine.weights;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON in front of the values: what each tensor is and where it lies behind the header. */
record SafetensorsHeader(Map<String, Entry> entries, Map<String, String> metadata) {

    static final long LONGEST = 100_000_000;

    private static final String METADATA = "__metadata__";
    private static final int ALIGNMENT = 8;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One tensor: its shape and the bytes [begin, end) of the data. */
    record Entry(List<Integer> dims, long begin, long end) {
        long bytes() {
            return end - begin;
        }
    }

    static SafetensorsHeader of(Safetensors content) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        long at = 0;
        for (Map.Entry<String, Tensor> tensor : content.tensors().entrySet()) {
            long end = at + Float.BYTES * tensor.getValue().size();
            entries.put(tensor.getKey(), new Entry(tensor.getValue().dims(), at, end));
            at = end;
        }
        return new SafetensorsHeader(entries, content.metadata());
    }

    /** Padded with spaces, so that the values behind it are aligned. */
    byte[] json() {
        ObjectNode root = JSON.createObjectNode();
        root.set(METADATA, JSON.valueToTree(metadata));
        entries.forEach((name, entry) -> {
            ObjectNode node = root.putObject(name).put("dtype", "F32");
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
            throw new IllegalStateException("A tree of texts and numbers is always JSON.", e);
        }
    }

    /** Checks every entry against the {@code size} bytes that follow the header. */
    static SafetensorsHeader parse(byte[] json, long size, Path file) throws WeightsException {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (IOException e) {
            throw new WeightsException("%s has a header that is not JSON: it is damaged or no safetensors file."
                    .formatted(file), e);
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        Map<String, String> metadata = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : root.properties()) {
            if (field.getKey().equals(METADATA)) {
                field.getValue().properties().forEach(text -> metadata.put(text.getKey(), text.getValue().asText()));
            } else {
                entries.put(field.getKey(), entry(field.getKey(), field.getValue(), size, file));
            }
        }
        return new SafetensorsHeader(entries, metadata);
    }

    private static Entry entry(String name, JsonNode node, long size, Path file) throws WeightsException {
        String type = node.path("dtype").asText();
        if (!type.equals("F32")) {
            throw new WeightsException("%s: tensor %s has the type %s; only F32 can be read.".formatted(file, name, type));
        }
        List<Integer> dims = new ArrayList<>();
        node.path("shape").forEach(extent -> dims.add(extent.asInt(-1)));
        Entry entry = new Entry(dims, node.path("data_offsets").path(0).asLong(-1), node.path("data_offsets").path(1).asLong(-1));
        if (entry.end() > size) {
            throw new WeightsException("%s is cut short: tensor %s ends at byte %,d of the data, the file holds %,d."
                    .formatted(file, name, entry.end(), size));
        }
        if (entry.begin() < 0 || dims.stream().anyMatch(d -> d < 0) || entry.bytes() != Float.BYTES * Tensor.size(dims)) {
            throw new WeightsException("%s is damaged: tensor %s of %s is said to take %,d bytes."
                    .formatted(file, name, dims, entry.bytes()));
        }
        return entry;
    }
}
