package org.gabor.engine.weights;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gabor.engine.weights.SafetensorsHeader.Entry;

/** Parses a safetensors header without building unneeded objects, and checks it against the file's size. */
final class HeaderParser {

    private static final JsonFactory JSON = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    private static final int MOST_DIMS = 32;
    private static final int LONGEST_NAME = 80;

    private final Path file;
    private final long size;

    /** @param size bytes of the file after the header */
    HeaderParser(Path file, long size) {
        this.file = file;
        this.size = size;
    }

    SafetensorsHeader parse(byte[] json) throws WeightsException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        Map<String, String> metadata = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(json)) {
            require(parser.nextToken() == JsonToken.START_OBJECT);
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                require(parser.nextToken() == JsonToken.START_OBJECT);
                if (name.equals(SafetensorsHeader.METADATA)) {
                    readMetadata(parser, metadata);
                } else {
                    entries.put(name, entry(name, parser));
                }
            }
            require(parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null);
        } catch (IOException e) {
            throw new WeightsException(
                    "%s has a header that is not the JSON of safetensors: it is damaged or another kind of file."
                            .formatted(file),
                    e);
        }
        requireSideBySide(entries);
        return new SafetensorsHeader(entries, metadata);
    }

    private static void readMetadata(JsonParser parser, Map<String, String> into) throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            require(parser.nextToken().isScalarValue());
            into.put(name, parser.getText());
        }
    }

    private Entry entry(String name, JsonParser parser) throws IOException, WeightsException {
        String type = "";
        List<Long> shape = List.of();
        List<Long> offsets = List.of();
        for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
            parser.nextToken();
            switch (field) {
                case "dtype" -> type = parser.getText();
                case "shape" -> shape = numbers(parser);
                case "data_offsets" -> offsets = numbers(parser);
                default -> parser.skipChildren();
            }
        }
        require(offsets.size() == 2);
        return entry(name, type, shape, offsets.get(0), offsets.get(1));
    }

    private static List<Long> numbers(JsonParser parser) throws IOException {
        require(parser.currentToken() == JsonToken.START_ARRAY);
        List<Long> numbers = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            require(parser.currentToken() == JsonToken.VALUE_NUMBER_INT && numbers.size() < MOST_DIMS);
            numbers.add(parser.getLongValue());
        }
        return numbers;
    }

    private Entry entry(String name, String typeName, List<Long> shape, long begin, long end) throws WeightsException {
        Dtype type = Dtype.of(typeName).orElseThrow(() -> new WeightsException(
                "%s: tensor %s has the type %s; those that can be read are %s."
                        .formatted(file, shortened(name), shortened(typeName), Dtype.names())));
        if (end > size) {
            throw new WeightsException("%s is cut short: tensor %s ends at byte %,d of the data, the file holds %,d."
                    .formatted(file, shortened(name), end, size));
        }
        if (begin < 0 || end < begin || count(shape) * type.bytes() != end - begin) {
            throw new WeightsException("%s is damaged: tensor %s of %s claims the bytes from %,d to %,d."
                    .formatted(file, shortened(name), shape, begin, end));
        }
        return new Entry(type, shape.stream().map(Long::intValue).toList(), begin, end);
    }

    /** The number of values; -1 if a dimension is negative or there are more than an array can hold. */
    private static long count(List<Long> shape) {
        long count = 1;
        for (long extent : shape) {
            if (extent < 0 || extent > Integer.MAX_VALUE || count * extent > Integer.MAX_VALUE - 8) {
                return -1;
            }
            count *= extent;
        }
        return count;
    }

    /** Checks that the tensors are contiguous, without gaps or overlaps, to the end of the file, as the format requires. */
    private void requireSideBySide(Map<String, Entry> entries) throws WeightsException {
        long at = 0;
        for (Map.Entry<String, Entry> next : entries.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, Entry> e) -> e.getValue().begin())
                        .thenComparingLong(e -> e.getValue().end()))
                .toList()) {
            if (next.getValue().begin() != at) {
                throw new WeightsException("%s is damaged: tensor %s begins at byte %,d of the data, %s."
                        .formatted(file, shortened(next.getKey()), next.getValue().begin(),
                                next.getValue().begin() < at ? "inside another one" : "which leaves a gap before it"));
            }
            at = next.getValue().end();
        }
        if (at != size) {
            throw new WeightsException("%s is damaged: its tensors end at byte %,d of the data, but it goes on to %,d."
                    .formatted(file, at, size));
        }
    }

    private static void require(boolean asDescribed) throws IOException {
        if (!asDescribed) {
            throw new IOException("Not as the format describes it.");
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME) + "…";
    }
}
