package org.gabor.graph.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Window;

/** Writes the settings of a layer beside its type; {@link LayerReader} reads them back. */
final class LayerWriter {

    private LayerWriter() {}

    static void write(Layer layer, ObjectNode json) {
        switch (layer) {
            case Input input -> input.shape().dims().forEach(json.putArray("shape")::add);
            case Conv2d conv -> {
                json.put("filters", conv.filters());
                write(conv.window(), json);
                write("dilation", conv.window().dilation(), json);
                json.put("groups", conv.groups()).put("bias", conv.bias());
            }
            case MaxPool2d(Window window) -> write(window, json);
            case AvgPool2d(Window window) -> write(window, json);
            case AdaptiveAvgPool2d(Extent output) -> write("output", output, json);
            case Linear(int units, boolean bias) -> json.put("units", units).put("bias", bias);
            case BatchNorm1d(double eps, double momentum) -> json.put("eps", eps).put("momentum", momentum);
            case BatchNorm2d(double eps, double momentum) -> json.put("eps", eps).put("momentum", momentum);
            case LocalResponseNorm(int size, double alpha, double beta, double k) ->
                    json.put("size", size).put("alpha", alpha).put("beta", beta).put("k", k);
            case Dropout(double p) -> json.put("p", p);
            case Placeholder unknown -> json.setAll(settings(unknown));
            case Activation _, Flatten _, Softmax _, Add _, Concat _ -> { }
        }
    }

    private static ObjectNode settings(Placeholder unknown) {
        try {
            return GraphJson.JSON.readValue(unknown.settings(), ObjectNode.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A placeholder holds a JSON object, got " + unknown.settings() + ".", e);
        }
    }

    private static void write(Window window, ObjectNode json) {
        write("kernel", window.kernel(), json);
        write("stride", window.stride(), json);
        switch (window.padding()) {
            case Padding.Same _ -> json.put("padding", "same");
            case Padding.Explicit(Extent pixels) -> write("padding", pixels, json);
        }
    }

    private static void write(String name, Extent extent, ObjectNode json) {
        json.putArray(name).add(extent.height()).add(extent.width());
    }
}
