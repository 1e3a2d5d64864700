package org.gabor.graph.io;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.gabor.graph.layer.Upsample;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Size3d;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.VideoFeatureMap;

/**
 * How one component of a layer's record is saved. The names are those of the file format and stay, whatever the record calls
 * its component.
 *
 * @param type of the record's component
 * @param reader throws {@link IllegalArgumentException} with a sentence if the fields don't hold such a value
 */
record Component<T>(Class<?> type, Function<Fields, T> reader, BiConsumer<T, ObjectNode> writer) {

    static Component<Integer> integer(String name) {
        return new Component<>(int.class, fields -> fields.integer(name), (value, json) -> json.put(name, value));
    }

    static Component<Double> number(String name) {
        return new Component<>(double.class, fields -> fields.number(name), (value, json) -> json.put(name, value));
    }

    static Component<Boolean> flag(String name) {
        return new Component<>(boolean.class, fields -> fields.flag(name), (value, json) -> json.put(name, value));
    }

    /** A flag that came later: left out if it has its usual value, so that older versions can read the file. */
    static Component<Boolean> flag(String name, boolean usual) {
        return new Component<>(boolean.class, fields -> fields.flag(name, usual), (value, json) -> {
            if (value != usual) {
                json.put(name, value);
            }
        });
    }

    static Component<Size2d> extent(String name) {
        return new Component<>(Size2d.class, fields -> fields.extent(name), (value, json) -> Windows.write(name, value, json));
    }

    static Component<Size3d> extent3d(String name) {
        return new Component<>(Size3d.class, fields -> fields.extent3d(name),
                (value, json) -> Windows.write(name, value, json));
    }

    /** The shape of one sample, without the batch: its dimensions. */
    static Component<Shape> shape(String name) {
        return new Component<>(Shape.class, fields -> shape(name, fields),
                (value, json) -> value.dims().forEach(json.putArray(name)::add));
    }

    static Component<Upsample.Mode> mode(String name) {
        return new Component<>(Upsample.Mode.class, fields -> mode(name, fields), (value, json) -> json.put(name, value.title()));
    }

    T read(Fields fields) {
        return reader.apply(fields);
    }

    @SuppressWarnings("unchecked")
    void write(Object value, ObjectNode json) {
        writer.accept((T) value, json);
    }

    private static Shape shape(String name, Fields fields) {
        List<Integer> dims = fields.integers(name);
        return switch (dims.size()) {
            case 1 -> new Vector(dims.getFirst());
            case 3 -> new FeatureMap(dims.get(0), dims.get(1), dims.get(2));
            case 4 -> new VideoFeatureMap(dims.get(0), dims.get(1), dims.get(2), dims.get(3));
            default -> throw fields.wrong(name, "[channels, height, width], [channels, depth, height, width] or [features]");
        };
    }

    private static Upsample.Mode mode(String name, Fields fields) {
        String title = fields.text(name);
        return Arrays.stream(Upsample.Mode.values()).filter(mode -> mode.title().equals(title)).findFirst()
                .orElseThrow(() -> fields.wrong(name, "\"nearest\" or \"bilinear\""));
    }
}
