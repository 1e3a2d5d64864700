package org.gabor.graph;

import static org.gabor.graph.Networks.edge;
import static org.gabor.graph.Networks.node;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.AdaptiveAvgPool3d;
import org.gabor.graph.layer.AdaptiveMaxPool2d;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.AuxiliaryOutput;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.AvgPool3d;
import org.gabor.graph.layer.BatchNorm1d;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.BatchNorm3d;
import org.gabor.graph.layer.CapsuleLength;
import org.gabor.graph.layer.CapsuleMask;
import org.gabor.graph.layer.ChannelAffine;
import org.gabor.graph.layer.ChannelPad;
import org.gabor.graph.layer.ChannelShuffle;
import org.gabor.graph.layer.ChannelSplit;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Conv3d;
import org.gabor.graph.layer.ConvTranspose2d;
import org.gabor.graph.layer.DigitCaps;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.EuclideanRbf;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.GlobalResponseNorm;
import org.gabor.graph.layer.GroupNorm;
import org.gabor.graph.layer.Input;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.LayerNorm;
import org.gabor.graph.layer.LayerNorm2d;
import org.gabor.graph.layer.LayerScale;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.Linear2d;
import org.gabor.graph.layer.LocalResponseNorm;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.MaxPool3d;
import org.gabor.graph.layer.Multiply;
import org.gabor.graph.layer.Placeholder;
import org.gabor.graph.layer.PrimaryCaps;
import org.gabor.graph.layer.Reconstruction;
import org.gabor.graph.layer.Scale;
import org.gabor.graph.layer.Shift;
import org.gabor.graph.layer.Softmax;
import org.gabor.graph.layer.StochasticDepth;
import org.gabor.graph.layer.Upsample;
import org.gabor.graph.layer.ZeroPad2d;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Group;
import org.gabor.graph.model.Path;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Size3d;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.VideoFeatureMap;
import org.gabor.graph.shape.Window;
import org.gabor.graph.shape.Window3d;

/** Networks that nobody would draw: edges at random, layers of every type, some of them absurdly large. */
public final class RandomGraphs {

    private RandomGraphs() {}

    public static Stream<Graph> of(RandomGenerator random) {
        return Stream.generate(() -> graph(random));
    }

    /** Layers of every type with settings at random. */
    public static Layer layer(RandomGenerator random) {
        List<Layer> layers = List.of(
                new Input(new FeatureMap(side(random), side(random), side(random))),
                new Input(new Vector(side(random))),
                new Conv2d(12, window(random),
                        1 + random.nextInt(4), random.nextBoolean()),
                new MaxPool2d(Window.of(side(random)).withStride(side(random))),
                new AvgPool2d(Window.of(random.nextInt(2, 9)).withPadding(Padding.of(1))),
                new AdaptiveAvgPool2d(extent(random)),
                new Activation(Activation.Function.values()[random.nextInt(Activation.Function.values().length)]),
                new Linear(side(random), random.nextBoolean()), new Linear2d(side(random), random.nextBoolean()),
                new BatchNorm1d(random.nextDouble(1e-9, 1), random.nextDouble(1e-9, 1)),
                new BatchNorm2d(random.nextDouble(1e-9, 1), random.nextDouble(1e-9, 1)),
                new LocalResponseNorm(random.nextInt(1, 9), random.nextDouble(), random.nextDouble(), random.nextDouble()),
                new Dropout(random.nextDouble()), new Flatten(), new Softmax(), new Add(), new Concat(),
                new Input(new VideoFeatureMap(side(random), side(random), side(random), side(random))),
                new MaxPool2d(Window.of(side(random)).withStride(side(random)), true),
                new AvgPool2d(Window.of(random.nextInt(2, 9)).withPadding(Padding.of(1)), true, random.nextBoolean()),
                new ConvTranspose2d(12, new Window(extent(random), extent(random), new Padding.Explicit(extent(random)),
                        Size2d.square(1)), Size2d.square(0), 1 + random.nextInt(4), random.nextBoolean()),
                new Conv3d(12, window3d(random), 1 + random.nextInt(4), random.nextBoolean()),
                new MaxPool3d(Window3d.of(side(random)).withStride(extent3d(random))),
                new AvgPool3d(Window3d.of(side(random)).withStride(extent3d(random)), random.nextBoolean()),
                new AdaptiveMaxPool2d(extent(random)), new AdaptiveAvgPool3d(extent3d(random)),
                new BatchNorm3d(random.nextDouble(1e-9, 1), random.nextDouble(1e-9, 1)),
                new LayerNorm(random.nextDouble(1e-9, 1)), new LayerNorm2d(random.nextDouble(1e-9, 1)),
                new GroupNorm(side(random), random.nextDouble(1e-9, 1)), new GlobalResponseNorm(random.nextDouble(1e-9, 1)),
                new Upsample(side(random), Upsample.Mode.values()[random.nextInt(2)]),
                new ZeroPad2d(side(random), side(random), side(random), side(random)),
                new Shift(2 * random.nextInt(4) + 1), new ChannelShuffle(side(random)),
                new ChannelSplit(random.nextInt(3), 3), new StochasticDepth(random.nextDouble()),
                new LayerScale(random.nextDouble()), new AuxiliaryOutput(random.nextDouble(0.1, 1)), new Multiply(),
                new PrimaryCaps(random.nextInt(1, 40), random.nextInt(1, 20), window(random)),
                new DigitCaps(side(random), side(random), random.nextInt(1, 5)), new CapsuleLength(),
                new CapsuleMask(), new Scale(random.nextDouble()), new ChannelAffine(),
                new ChannelPad(side(random), side(random)), new EuclideanRbf(side(random)),
                new Reconstruction(random.nextDouble(0.1, 1)),
                new Placeholder("Mystery", "{\"depth\":[1,{\"x\":2.50}],\"note\":\"é\"}"));
        return layers.get(random.nextInt(layers.size()));
    }

    private static Graph graph(RandomGenerator random) {
        int size = random.nextInt(1, 12);
        Graph graph = Graph.empty("random " + size).with(new Group(new Path("features"), "Features"));
        for (int id = 1; id <= size; id++) {
            graph = graph.with(node(id, layer(random)).withBypassed(random.nextInt(8) == 0));
            if (random.nextInt(5) == 0) {
                graph = graph.sharing(Networks.id(id), Networks.id(random.nextInt(1, id + 1)));
            }
        }
        for (int edges = random.nextInt(2 * size); edges > 0; edges--) {
            graph = graph.with(edge(random.nextInt(1, size + 1), random.nextInt(1, size + 1), random.nextInt(3)));
        }
        return graph;
    }

    private static int side(RandomGenerator random) {
        return random.nextInt(10) == 0 ? Integer.MAX_VALUE - random.nextInt(3) : random.nextInt(1, 20);
    }

    private static Size2d extent(RandomGenerator random) {
        return new Size2d(side(random), side(random));
    }

    private static Size3d extent3d(RandomGenerator random) {
        return new Size3d(side(random), side(random), side(random));
    }

    private static Window3d window3d(RandomGenerator random) {
        return new Window3d(extent3d(random), extent3d(random), extent3d(random), Size3d.cube(1));
    }

    private static Window window(RandomGenerator random) {
        Size2d dilation = Size2d.square(random.nextInt(1, 4));
        Size2d kernel = dilation.equals(Size2d.square(1)) ? extent(random) : new Size2d(random.nextInt(1, 9), 3);
        return new Window(kernel, extent(random), padding(random), dilation);
    }

    private static Padding padding(RandomGenerator random) {
        return random.nextBoolean() ? Padding.SAME : new Padding.Explicit(extent(random));
    }
}
