package org.gabor.bench;

import java.util.List;
import java.util.stream.Stream;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Input;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.Multiply;
import org.gabor.graph.layer.Softmax;
import org.gabor.graph.layer.StochasticDepth;
import org.gabor.graph.model.Node;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Window;

/** A network in prediction as an ONNX file with {@link Weights} inside; numbers of fields are those of {@code onnx.proto}. */
final class OnnxModel {

    static final String INPUT = "images";
    static final String OUTPUT = "scores";

    private static final int IR_VERSION = 8;
    private static final int OPERATOR_SET = 17;
    private static final int FLOAT = 1;

    private final Layers layers;
    private final ProtobufMessage graph = new ProtobufMessage();

    private OnnxModel(Layers layers) {
        this.layers = layers;
    }

    static byte[] of(Race race) {
        return new OnnxModel(Layers.of(race.graph())).model(race);
    }

    private byte[] model(Race race) {
        layers.nodes().forEach(this::add);
        operator("Identity", List.of(name(layers.nodes().getLast())), OUTPUT);
        graph.with(2, race.network());
        layers.tensors().forEach(tensor -> graph.with(5, initializer(tensor)));
        graph.with(11, value(INPUT, List.of(race.batch(), race.input().channels(), race.side(), race.side())));
        graph.with(12, value(OUTPUT, List.of(race.batch(), race.classes())));
        return new ProtobufMessage().with(1, IR_VERSION).with(2, "benchmark").with(7, graph)
                .with(8, new ProtobufMessage().with(1, "").with(2, OPERATOR_SET)).bytes();
    }

    private static ProtobufMessage initializer(Layers.Tensor tensor) {
        return constant(tensor.key(), tensor.spec().dims(), Weights.of(tensor));
    }

    private static ProtobufMessage constant(String name, List<Integer> dims, float... values) {
        ProtobufMessage message = new ProtobufMessage();
        dims.forEach(dim -> message.with(1, dim));
        return message.with(2, FLOAT).with(8, name).with(9, ProtobufMessage.littleEndian(values));
    }

    private static ProtobufMessage value(String name, List<Integer> dims) {
        ProtobufMessage shape = new ProtobufMessage();
        dims.forEach(dim -> shape.with(1, new ProtobufMessage().with(1, dim)));
        return new ProtobufMessage().with(1, name)
                .with(2, new ProtobufMessage().with(1, new ProtobufMessage().with(1, FLOAT).with(2, shape)));
    }

    private void add(Node node) {
        List<String> in = layers.inputs(node).stream().map(OnnxModel::name).toList();
        String out = name(node);
        switch (node.layer()) {
            case Input _ -> operator("Identity", List.of(INPUT), out);
            case Conv2d conv -> graph.with(1, new OnnxOperator("Conv", withTensors(node, in), out).with(conv.window())
                    .with("dilations", OnnxOperator.both(conv.window().dilation())).with("group", conv.groups()).message());
            case MaxPool2d(Window window, boolean ceil) -> graph.with(1, new OnnxOperator("MaxPool", in, out).with(window)
                    .with("ceil_mode", ceil ? 1 : 0).message());
            case AvgPool2d(Window window, boolean ceil, boolean countPadding) ->
                    graph.with(1, new OnnxOperator("AveragePool", in, out).with(window).with("ceil_mode", ceil ? 1 : 0)
                            .with("count_include_pad", countPadding ? 1 : 0).message());
            case AdaptiveAvgPool2d(Size2d output) when output.area() == 1 -> operator("GlobalAveragePool", in, out);
            case BatchNorm2d(double eps, _) -> graph.with(1,
                    new OnnxOperator("BatchNormalization", withTensors(node, in), out).with("epsilon", (float) eps).message());
            case Activation(Activation.Function function) -> activation(function, in, out);
            case Linear _ -> graph.with(1, new OnnxOperator("Gemm", withTensors(node, in), out).with("transB", 1).message());
            case Flatten _ -> operator("Flatten", in, out);
            // Neither drops anything in prediction, and the scores are those before the softmax.
            case Dropout _, StochasticDepth _, Softmax _ -> operator("Identity", in, out);
            case Add _ -> operator("Add", in, out);
            case Multiply _ -> operator("Mul", in, out);
            case Concat _ -> graph.with(1, new OnnxOperator("Concat", in, out).with("axis", 1).message());
            default -> throw Layers.unknown(node.layer());
        }
    }

    private void activation(Activation.Function function, List<String> in, String out) {
        switch (function) {
            case RELU -> operator("Relu", in, out);
            case SIGMOID -> operator("Sigmoid", in, out);
            case TANH -> operator("Tanh", in, out);
            case RELU6 -> {
                graph.with(5, constant(out + ".low", List.of(), 0)).with(5, constant(out + ".high", List.of(), 6));
                operator("Clip", List.of(in.getFirst(), out + ".low", out + ".high"), out);
            }
            case SILU -> {
                operator("Sigmoid", in, out + ".sigmoid");
                operator("Mul", List.of(in.getFirst(), out + ".sigmoid"), out);
            }
            default -> throw new IllegalArgumentException("No " + function.title() + " in this benchmark.");
        }
    }

    private void operator(String type, List<String> in, String out) {
        graph.with(1, new OnnxOperator(type, in, out).message());
    }

    /** Weight, bias and running statistics come in the order of a {@code state_dict}, which is that of ONNX. */
    private List<String> withTensors(Node node, List<String> in) {
        return Stream.concat(in.stream(), layers.tensors(node).stream().map(Layers.Tensor::key)).toList();
    }

    private static String name(Node node) {
        return node.path().value();
    }
}
