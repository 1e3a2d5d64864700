package org.gabor.bench;

import java.util.List;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Window;

/** One node of an ONNX graph ({@code NodeProto}), with the field numbers of {@code onnx.proto}. */
final class OnnxOperator {

    private static final int FLOAT = 1;
    private static final int INT = 2;
    private static final int INTS = 7;

    private final ProtobufMessage node = new ProtobufMessage();

    OnnxOperator(String type, List<String> inputs, String output) {
        inputs.forEach(input -> node.with(1, input));
        node.with(2, output).with(3, output).with(4, type);
    }

    OnnxOperator with(String attribute, float value) {
        return add(new ProtobufMessage().with(1, attribute).with(2, value).with(20, FLOAT));
    }

    OnnxOperator with(String attribute, long value) {
        return add(new ProtobufMessage().with(1, attribute).with(3, value).with(20, INT));
    }

    OnnxOperator with(String attribute, List<Integer> values) {
        ProtobufMessage message = new ProtobufMessage().with(1, attribute);
        values.forEach(value -> message.with(8, value));
        return add(message.with(20, INTS));
    }

    /** Kernel, stride and padding of what slides. */
    OnnxOperator with(Window window) {
        Size2d padding = Layers.padding(window);
        return with("kernel_shape", both(window.kernel())).with("strides", both(window.stride()))
                .with("pads", List.of(padding.height(), padding.width(), padding.height(), padding.width()));
    }

    static List<Integer> both(Size2d size) {
        return List.of(size.height(), size.width());
    }

    private OnnxOperator add(ProtobufMessage attribute) {
        node.with(5, attribute);
        return this;
    }

    ProtobufMessage message() {
        return node;
    }
}
