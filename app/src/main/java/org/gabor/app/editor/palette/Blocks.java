package org.gabor.app.editor.palette;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gabor.app.editor.Clip;
import org.gabor.app.editor.Document;
import org.gabor.app.editor.Placement;
import org.gabor.app.editor.layout.Layouter;
import org.gabor.app.geom.Point;
import org.gabor.graph.dsl.Block;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.dsl.SymbolicTensor;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.Multiply;
import org.gabor.graph.layer.Source;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;

/** Blocks of several layers, each in its own group. */
final class Blocks {

    private static final FeatureMap ANY = new FeatureMap(64, 28, 28);

    private Blocks() {}

    /** The basic block of He et al. 2015, figure 2, with as many channels as its input, so that the sum fits. */
    static Clip residual(Optional<Shape> in) {
        FeatureMap map = imageOr(in);
        Conv2d conv = Conv2d.of(map.channels(), 3).withPadding(1).withBias(false);
        return clip("residual", map, x -> x
                .then("conv1", conv).then("bn1", BatchNorm2d.DEFAULT).then("relu1", Activation.RELU)
                .then("conv2", conv).then("bn2", BatchNorm2d.DEFAULT)
                .merge("add1", new Add(), x)
                .then("relu2", Activation.RELU));
    }

    /** Inception 3a of Szegedy et al. 2014, table 1: 256 output channels for any input. */
    static Clip inception() {
        return clip("inception", ANY, x -> {
            SymbolicTensor one = convolution(x, "conv1", 64, 1);
            SymbolicTensor three = convolution(convolution(x, "conv2", 96, 1), "conv3", 128, 3);
            SymbolicTensor five = convolution(convolution(x, "conv4", 16, 1), "conv5", 32, 5);
            SymbolicTensor pool = convolution(x.then("pool1", MaxPool2d.of(3).withStride(1).withPadding(1)), "conv6", 32, 1);
            return one.merge("concat1", new Concat(), three, five, pool);
        });
    }

    /** The squeeze-and-excitation block, which weights channels by the image's content (Hu et al. 2018, figure 3), r = 16. */
    static Clip squeezeAndExcitation(Optional<Shape> in) {
        FeatureMap map = imageOr(in);
        return clip("se", map, x -> excited(x, map.channels(), Math.max(1, map.channels() / 16), Activation.RELU));
    }

    /** The bottleneck of He et al. 2015, figure 5: a quarter of the channels inside. */
    static Clip bottleneck(Optional<Shape> in) {
        FeatureMap map = imageOr(in);
        int width = Math.max(1, map.channels() / 4);
        return clip("bottleneck", map, x -> x
                .then("conv1", Conv2d.of(width, 1).withBias(false)).then("bn1", BatchNorm2d.DEFAULT)
                .then("relu1", Activation.RELU)
                .then("conv2", Conv2d.of(width, 3).withPadding(1).withBias(false)).then("bn2", BatchNorm2d.DEFAULT)
                .then("relu2", Activation.RELU)
                .then("conv3", Conv2d.of(map.channels(), 1).withBias(false)).then("bn3", BatchNorm2d.DEFAULT)
                .merge("add1", new Add(), x)
                .then("relu3", Activation.RELU));
    }

    /** The depthwise separable convolution of Howard et al. 2017, figure 3: a depthwise, then a pointwise convolution. */
    static Clip depthwiseSeparable(Optional<Shape> in) {
        FeatureMap map = imageOr(in);
        return clip("separable", map, x -> x
                .then("depthwise", depthwise(map.channels())).then("bn1", BatchNorm2d.DEFAULT).then("relu1", Activation.RELU)
                .then("pointwise", Conv2d.of(map.channels(), 1).withBias(false)).then("bn2", BatchNorm2d.DEFAULT)
                .then("relu2", Activation.RELU));
    }

    /** The inverted residual of Sandler et al. 2018 with squeeze-and-excitation, MBConv6 of Tan and Le 2019. */
    static Clip mobile(Optional<Shape> in) {
        FeatureMap map = imageOr(in);
        int wide = 6 * map.channels();
        Activation silu = new Activation(Activation.Function.SILU);
        return clip("mbconv", map, x -> x
                .then("expand", Conv2d.of(wide, 1).withBias(false)).then("bn1", BatchNorm2d.DEFAULT).then("silu1", silu)
                .then("depthwise", depthwise(wide)).then("bn2", BatchNorm2d.DEFAULT).then("silu2", silu)
                .then(y -> excited(y, wide, Math.max(1, map.channels() / 4), silu))
                .then("project", Conv2d.of(map.channels(), 1).withBias(false)).then("bn3", BatchNorm2d.DEFAULT)
                .merge("add1", new Add(), x));
    }

    private static SymbolicTensor excited(SymbolicTensor x, int channels, int squeezed, Activation activation) {
        SymbolicTensor gate = x.then("avgpool", AdaptiveAvgPool2d.of(1))
                .then("fc1", Conv2d.of(squeezed, 1)).then("activation", activation)
                .then("fc2", Conv2d.of(channels, 1)).then("gate", Activation.SIGMOID);
        return x.merge("multiply1", new Multiply(), gate);
    }

    private static Conv2d depthwise(int channels) {
        return Conv2d.of(channels, 3).withPadding(1).withGroups(channels).withBias(false);
    }

    private static SymbolicTensor convolution(SymbolicTensor x, String name, int filters, int kernel) {
        return x.then(name, Conv2d.of(filters, kernel).withPadding(kernel / 2)).then(name + "_relu", "relu1", Activation.RELU);
    }

    private static FeatureMap imageOr(Optional<Shape> in) {
        return in.filter(FeatureMap.class::isInstance).map(FeatureMap.class::cast).orElse(ANY);
    }

    /** Laid out with an input, which is then removed: its edges become the clip's open inputs. */
    private static Clip clip(String name, FeatureMap in, Block block) {
        Graph graph = NetworkBuilder.network(name, in, x -> x.group(name, block));
        Set<NodeId> inputs = graph.nodes().values().stream()
                .filter(node -> node.layer() instanceof Source).map(Node::id).collect(Collectors.toSet());
        Map<NodeId, Point> positions = Layouter.arrange(new Document(graph, Placement.EMPTY), Double.MAX_VALUE);
        Graph alone = graph.without(inputs);
        return new Clip(alone, Placement.EMPTY.with(positions).retaining(alone.nodes().keySet()).positions());
    }
}
