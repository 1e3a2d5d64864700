package org.gabor.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
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
import org.gabor.graph.layer.Softmax;
import org.gabor.graph.layer.Unary;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Window;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** A network in Deeplearning4j's layers, as far as this benchmark's networks need them. */
final class Dl4jNetwork {

    private Dl4jNetwork() {}

    static ComputationGraphConfiguration configuration(Race race) {
        Graph graph = race.graph();
        FeatureMap input = race.input();
        GraphBuilder builder = new NeuralNetConfiguration.Builder().seed(1).updater(new Sgd(race.learningRate()))
                .convolutionMode(ConvolutionMode.Truncate).graphBuilder().addInputs("input")
                .setInputTypes(InputType.convolutional(input.height(), input.width(), input.channels()));
        Map<NodeId, String> names = new HashMap<>();
        String last = "input";
        for (Node node : graph.topologicalOrder()) {
            List<String> in = graph.inputs(node.id()).stream().map(edge -> names.get(edge.from())).toList();
            last = add(builder, node, in);
            names.put(node.id(), last);
        }
        return builder.addLayer("loss", new LossLayer.Builder(LossFunction.MCXENT)
                .activation(org.nd4j.linalg.activations.Activation.SOFTMAX).build(), last)
                .setOutputs("loss").build();
    }

    /** Returns the name of the vertex whose output is the node's. */
    private static String add(GraphBuilder builder, Node node, List<String> in) {
        String name = node.path().value().replace('.', '_');
        String[] inputs = in.toArray(String[]::new);
        return switch (node.layer()) {
            case Input _ -> "input";
            // Deeplearning4j flattens before a dense layer by itself, and the softmax is part of the loss.
            case Flatten _, Softmax _ -> in.getFirst();
            case Add _ -> {
                builder.addVertex(name, new ElementWiseVertex(ElementWiseVertex.Op.Add), inputs);
                yield name;
            }
            case Concat _ -> {
                builder.addVertex(name, new MergeVertex(), inputs);
                yield name;
            }
            case Unary layer -> {
                builder.addLayer(name, layer(layer), inputs);
                yield name;
            }
            default -> throw new IllegalArgumentException("No " + node.layer().type() + " in this benchmark.");
        };
    }

    private static Layer layer(Unary layer) {
        return switch (layer) {
            case Conv2d conv when conv.groups() == 1 -> new ConvolutionLayer.Builder(pair(conv.window().kernel()))
                    .stride(pair(conv.window().stride())).padding(padding(conv.window())).dilation(pair(conv.window().dilation()))
                    .nOut(conv.outChannels()).hasBias(conv.bias())
                    .activation(org.nd4j.linalg.activations.Activation.IDENTITY).build();
            case MaxPool2d(Window window, boolean ceil) when !ceil -> pool(SubsamplingLayer.PoolingType.MAX, window);
            case AvgPool2d(Window window, boolean ceil, _) when !ceil -> pool(SubsamplingLayer.PoolingType.AVG, window);
            case AdaptiveAvgPool2d(Size2d output) when output.area() == 1 -> new GlobalPoolingLayer(PoolingType.AVG);
            case BatchNorm2d(double eps, double momentum) ->
                    new BatchNormalization.Builder().eps(eps).decay(1 - momentum).build();
            case Activation(Activation.Function function) -> new ActivationLayer(activation(function));
            case Linear(int units, boolean bias) -> new DenseLayer.Builder().nOut(units).hasBias(bias)
                    .activation(org.nd4j.linalg.activations.Activation.IDENTITY).build();
            case Dropout(double p) -> new DropoutLayer(1 - p);
            default -> throw new IllegalArgumentException("No " + layer.type() + " in this benchmark.");
        };
    }

    private static SubsamplingLayer pool(SubsamplingLayer.PoolingType type, Window window) {
        return new SubsamplingLayer.Builder(type).kernelSize(pair(window.kernel())).stride(pair(window.stride()))
                .padding(padding(window)).build();
    }

    private static org.nd4j.linalg.activations.Activation activation(Activation.Function function) {
        return switch (function) {
            case RELU -> org.nd4j.linalg.activations.Activation.RELU;
            case SIGMOID -> org.nd4j.linalg.activations.Activation.SIGMOID;
            case TANH -> org.nd4j.linalg.activations.Activation.TANH;
            default -> throw new IllegalArgumentException("No " + function.title() + " in this benchmark.");
        };
    }

    private static int[] pair(Size2d size) {
        return new int[] {size.height(), size.width()};
    }

    private static int[] padding(Window window) {
        return pair(((Padding.Explicit) window.padding()).pixels());
    }
}
