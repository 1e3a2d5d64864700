package org.gabor.engine.compute;

import java.util.EnumSet;
import java.util.Random;
import java.util.stream.Stream;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.compute.params.Parameter;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.optim.Loss;
import org.gabor.graph.dsl.Block;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.dsl.SymbolicTensor;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Activation.Function;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.AuxiliaryOutput;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.BatchNorm1d;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.CapsuleLength;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.DigitCaps;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.EuclideanRbf;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.LocalResponseNorm;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.PrimaryCaps;
import org.gabor.graph.layer.Softmax;
import org.gabor.graph.layer.Unary;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.Path;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Window;

/** One small network for each kernel and each of its settings; the logits are the layer's flattened output. */
record KernelCase(String name, Graph graph) {

    static final int BATCH = 3;

    static Stream<KernelCase> all() {
        return Stream.of(convolutions(), pooling(), activations(), dense(), norms(), merges()).flatMap(cases -> cases);
    }

    private static Stream<KernelCase> convolutions() {
        Window uneven = new Window(new Size2d(2, 3), new Size2d(2, 1), new Padding.Explicit(new Size2d(0, 1)), new Size2d(1, 2));
        return Stream.of(
                layer("conv 3×3", 1, 7, 6, Conv2d.of(2, 3)),
                layer("conv 5×5 / 2, pad 2", 3, 9, 8, Conv2d.of(5, 5).withStride(2).withPadding(2)),
                layer("conv 1×1 without bias", 5, 4, 3, Conv2d.of(3, 1).withBias(false)),
                layer("conv 2×3, uneven settings", 3, 8, 9, new Conv2d(4, uneven, 1, true)),
                layer("conv dilated", 3, 9, 9, Conv2d.of(2, 3).withDilation(2).withPadding(2)),
                layer("conv same, odd total padding", 3, 7, 7, Conv2d.of(4, 4).withPadding(Padding.SAME)),
                layer("conv same, strided", 1, 8, 7, Conv2d.of(3, 3).withStride(2).withPadding(Padding.SAME)),
                layer("conv in 2 groups", 6, 6, 5, Conv2d.of(4, 3).withPadding(1).withGroups(2)),
                layer("conv depthwise, without bias", 5, 6, 6, Conv2d.of(5, 3).withGroups(5).withBias(false)));
    }

    private static Stream<KernelCase> pooling() {
        return Stream.of(
                layer("max pool 2×2", 3, 6, 6, MaxPool2d.of(2)),
                layer("max pool 3×3 / 2, pad 1", 2, 7, 9, MaxPool2d.of(3).withStride(2).withPadding(1)),
                layer("max pool same", 2, 7, 5, new MaxPool2d(Window.of(2).withStride(2).withPadding(Padding.SAME))),
                layer("average pool 2×2", 3, 6, 7, AvgPool2d.of(2)),
                layer("average pool 3×3 / 2, pad 1", 2, 7, 9, AvgPool2d.of(3).withStride(2).withPadding(1)),
                layer("average pool same", 2, 7, 5, new AvgPool2d(Window.of(2).withStride(2).withPadding(Padding.SAME))),
                layer("adaptive pool to 1×1", 3, 5, 4, AdaptiveAvgPool2d.of(1)),
                layer("adaptive pool, overlapping cells", 2, 7, 5, new AdaptiveAvgPool2d(new Size2d(3, 2))));
    }

    private static Stream<KernelCase> activations() {
        return Stream.concat(
                functions().map(f -> layer(f.title(), 2, 4, 5, new Activation(f))),
                functions().map(f -> block(f.title() + " over a convolution", 2, 4, 5,
                        x -> x.then("conv", Conv2d.of(3, 3)).then("act", new Activation(f)))));
    }

    /** The cases that have a kernel. */
    private static Stream<Activation.Function> functions() {
        return EnumSet.complementOf(EnumSet.of(Function.RELU6, Function.MISH, Function.HARDSWISH, Function.HARDSIGMOID,
                Function.SOFTPLUS)).stream();
    }

    private static Stream<KernelCase> dense() {
        return Stream.of(
                block("linear", 2, 3, 2, x -> x.then("f", new Flatten()).then("fc", Linear.of(5))),
                block("linear without bias", 1, 3, 3, x -> x.then("f", new Flatten()).then("fc", new Linear(4, false))),
                block("softmax within", 1, 2, 3,
                        x -> x.then("f", new Flatten()).then("s", new Softmax()).then("fc", Linear.of(4))),
                block("softmax at the end", 1, 2, 3,
                        x -> x.then("f", new Flatten()).then("fc", Linear.of(4)).then("s", new Softmax())),
                block("distances to prototypes", 1, 2, 3,
                        x -> x.then("f", new Flatten()).then("fc", Linear.of(6)).then("rbf", new EuclideanRbf(4))),
                layer("dropout", 3, 5, 4, new Dropout(0.4)));
    }

    private static Stream<KernelCase> norms() {
        return Stream.of(
                layer("batch norm", 3, 4, 5, BatchNorm2d.DEFAULT),
                block("batch norm over features", 2, 2, 2, x -> x.then("f", new Flatten()).then("bn", BatchNorm1d.DEFAULT)),
                block("batch norm between", 2, 5, 5, x -> x.then("conv", Conv2d.of(3, 3)).then("bn", BatchNorm2d.DEFAULT)
                        .then("act", Activation.RELU)),
                layer("local response norm", 7, 3, 2, new LocalResponseNorm(5, 0.5, 0.75, 2)),
                layer("local response norm, even size", 5, 2, 3, new LocalResponseNorm(4, 0.8, 0.5, 1)));
    }

    private static Stream<KernelCase> merges() {
        return Stream.of(
                block("capsules, and a sigmoid over their lengths", 2, 5, 5, x -> x
                        .then("primary", new PrimaryCaps(2, 3, Window.of(3).withStride(2)))
                        .then("digits", new DigitCaps(3, 4, 3)).then("length", new CapsuleLength())
                        .then("act", Activation.SIGMOID)),
                block("residual", 2, 4, 4, x -> {
                    var trunk = x.then("conv1", Conv2d.of(3, 3).withPadding(1)).then("act", Activation.RELU);
                    return trunk.then("conv2", Conv2d.of(3, 3).withPadding(1)).merge("add", new Add(), trunk);
                }),
                block("sum with the input", 3, 4, 4,
                        x -> x.then("conv", Conv2d.of(3, 3).withPadding(1)).merge("add", new Add(), x)),
                block("three readers", 2, 4, 4, x -> {
                    var trunk = x.then("conv", Conv2d.of(2, 1)).then("act", Activation.SIGMOID);
                    return trunk.merge("cat", new Concat(), trunk.then("a", Conv2d.of(3, 1)), trunk.then("b", Activation.RELU));
                }),
                block("two auxiliary outputs", 2, 4, 4, x -> {
                    var trunk = x.then("conv", Conv2d.of(3, 3)).then("act", Activation.RELU);
                    auxiliary(trunk, "a", 0.3);
                    var deep = trunk.then("conv2", Conv2d.of(2, 1)).then("act2", Activation.SIGMOID);
                    auxiliary(deep, "b", 2);
                    return deep.then("f", new Flatten()).then("fc", Linear.of(4)).then("s", new Softmax());
                }),
                block("flatten and pool read the same", 1, 4, 4, x -> {
                    var trunk = x.then("conv", Conv2d.of(2, 3)).then("act", Activation.RELU);
                    var pooled = trunk.then("pool", MaxPool2d.of(2)).then("flat1", new Flatten());
                    return trunk.then("flat2", new Flatten()).merge("cat", new Concat(), pooled);
                }),
                new KernelCase("bypassed layer", bypass(block("", 2, 5, 5, x -> x
                        .then("conv", Conv2d.of(2, 3).withPadding(1)).then("act", Activation.SIGMOID)).graph(), "conv")),
                new KernelCase("bypassed sum", bypass(block("", 2, 5, 5, x -> {
                    var trunk = x.then("conv1", Conv2d.of(2, 3).withPadding(1));
                    return trunk.merge("add", new Add(), trunk.then("conv2", Conv2d.of(2, 3).withPadding(1)));
                }).graph(), "add")));
    }

    private static void auxiliary(SymbolicTensor trunk, String name, double weight) {
        trunk.then(name + "f", new Flatten()).then(name + "fc", Linear.of(4)).then(name + "end", new AuxiliaryOutput(weight));
    }

    private static KernelCase layer(String name, int channels, int height, int width, Unary layer) {
        return block(name, channels, height, width, x -> x.then("layer", layer));
    }

    private static KernelCase block(String name, int channels, int height, int width, Block block) {
        return new KernelCase(name, NetworkBuilder.network(name, new FeatureMap(channels, height, width), x -> {
            var out = block.apply(x);
            return out.shape() instanceof FeatureMap ? out.then("flatten", new Flatten()) : out;
        }));
    }

    private static Graph bypass(Graph graph, String path) {
        Node node = graph.find(new Path(path)).orElseThrow();
        return graph.with(node.withBypassed(true));
    }

    /** Compiled with the gradient of its input, and with every parameter random. */
    Plan compile() {
        Plan plan = Plan.compile(graph, new PlanOptions(BATCH, 5, true, Loss.CrossEntropy.DEFAULT));
        plan.initialize(Initialization.XAVIER_UNIFORM, 7);
        Random random = new Random(11);
        for (Parameter parameter : plan.parameters()) {
            if (parameter.dims().size() == 1) {
                float[] values = new float[parameter.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = 0.5f + random.nextFloat();
                }
                parameter.write(values);
            }
        }
        return plan;
    }

    static float[] images(Plan plan) {
        Random random = new Random(3);
        float[] images = new float[(int) (BATCH * plan.inputShape().size())];
        for (int i = 0; i < images.length; i++) {
            images[i] = (float) random.nextGaussian();
        }
        return images;
    }

    static int[] labels(Plan plan) {
        return new Random(13).ints(BATCH, 0, plan.classes()).toArray();
    }

    @Override
    public String toString() {
        return name;
    }
}
