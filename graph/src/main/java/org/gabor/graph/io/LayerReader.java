package org.gabor.graph.io;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.BatchNorm1d;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Input;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.LocalResponseNorm;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.Placeholder;
import org.gabor.graph.layer.Softmax;
import org.gabor.graph.shape.Extent;
import org.gabor.graph.shape.Image;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.Window;

/** Reads what {@link LayerWriter} writes; a type that is not in the table becomes a {@link Placeholder}. */
final class LayerReader {

    private static final Map<String, Function<Fields, Layer>> BY_TYPE = Map.ofEntries(
            entry("Input", f -> new Input(shape(f))),
            entry("Conv2d", f -> new Conv2d(
                    f.integer("filters"), window(f, f.extent("dilation")), f.integer("groups"), f.flag("bias"))),
            entry("MaxPool2d", f -> new MaxPool2d(window(f, Extent.square(1)))),
            entry("AvgPool2d", f -> new AvgPool2d(window(f, Extent.square(1)))),
            entry("AdaptiveAvgPool2d", f -> new AdaptiveAvgPool2d(f.extent("output"))),
            entry("Linear", f -> new Linear(f.integer("units"), f.flag("bias"))),
            entry("BatchNorm1d", f -> new BatchNorm1d(f.number("eps"), f.number("momentum"))),
            entry("BatchNorm2d", f -> new BatchNorm2d(f.number("eps"), f.number("momentum"))),
            entry("LocalResponseNorm", f -> new LocalResponseNorm(
                    f.integer("size"), f.number("alpha"), f.number("beta"), f.number("k"))),
            entry("Dropout", f -> new Dropout(f.number("p"))),
            entry("Flatten", _ -> new Flatten()),
            entry("Softmax", _ -> new Softmax()),
            entry("Add", _ -> new Add()),
            entry("Concat", _ -> new Concat()));

    private static final Map<String, Activation> ACTIVATIONS = Stream.of(Activation.Function.values())
            .collect(Collectors.toMap(Activation.Function::title, Activation::new));

    private LayerReader() {}

    static Layer read(String type, Fields fields) {
        Layer layer = ACTIVATIONS.containsKey(type)
                ? ACTIVATIONS.get(type)
                : BY_TYPE.getOrDefault(type, f -> unknown(type, f)).apply(fields);
        fields.requireAllRead();
        return layer;
    }

    private static Placeholder unknown(String type, Fields fields) {
        return new Placeholder(type, fields.rest().toString());
    }

    private static Shape shape(Fields fields) {
        List<Integer> dims = fields.integers("shape");
        return switch (dims.size()) {
            case 1 -> new Vector(dims.getFirst());
            case 3 -> new Image(dims.get(0), dims.get(1), dims.get(2));
            default -> throw fields.wrong("shape", "[channels, height, width] or [features]");
        };
    }

    private static Window window(Fields fields, Extent dilation) {
        return new Window(fields.extent("kernel"), fields.extent("stride"), padding(fields), dilation);
    }

    private static Padding padding(Fields fields) {
        return fields.node("padding").asText().equals("same")
                ? Padding.SAME
                : new Padding.Explicit(fields.extent("padding"));
    }
}
