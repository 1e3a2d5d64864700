package org.gabor.engine.inspect;

import java.util.Optional;
import java.util.SplittableRandom;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.inspect.maximize.Ascent;
import org.gabor.engine.probe.MaximizedImage;
import org.gabor.engine.probe.Probe;
import org.gabor.graph.analysis.Subgraphs;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Activation.Function;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Unary;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.shape.Capsules;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.VideoFeatureMap;

/**
 * Finds an image that excites a channel. The network ends at the layer then, and the mean of the channel over its places is its
 * score. While the image changes, negative values count a little, because a ReLU that is 0 everywhere has no gradient.
 */
final class Maximization {

    private static final int NOISE_BATCH = 16;

    private final Inspected network;
    private final InspectionPlans plans;
    private final ProbeListener listener;

    Maximization(Inspected network, InspectionPlans plans, ProbeListener listener) {
        this.network = network;
        this.plans = plans;
        this.listener = listener;
    }

    MaximizedImage of(Probe.Maximize probe) {
        Node node = LayerPaths.find(network.graph(), probe.layer());
        FeatureMap image = image();
        int channels = network.shape(node).dims().getFirst();
        if (probe.channel() < 0 || probe.channel() >= channels || probe.steps() < 1) {
            throw new ProbeException("%s has channels 0 to %d, and at least one step is needed; got channel %d and %d steps."
                    .formatted(node.path(), channels - 1, probe.channel(), probe.steps()));
        }
        int passes = probe.steps() + MaximizedImage.NOISE_IMAGES;
        float[] best = climb(probe, node, image, passes);
        try (Plan plan = plans.compile(ending(node, Function.RELU), PlanOptions.prediction(NOISE_BATCH))) {
            double activation = largest(plan, best, probe.channel());
            return new MaximizedImage(node.path().value(), probe.channel(), image.channels(), image.height(), image.width(), best,
                    activation, noise(plan, probe, passes));
        }
    }

    private FeatureMap image() {
        Optional<Shape> first = network.graph().inputShapes().stream().findFirst();
        if (network.graph().inputShapes().size() != 1 || !(first.get() instanceof FeatureMap image)) {
            throw new ProbeException("\"%s\" doesn't take single images: there is no image to find."
                    .formatted(network.graph().name()));
        }
        return image;
    }

    /** The network up to a layer, with one score for each channel. */
    private Graph ending(Node node, Function positive) {
        Graph graph = Subgraphs.upTo(network.inference(), node.id());
        return switch (network.shape(node)) {
            case FeatureMap _ -> {
                Graph rectified = rectified(graph, node, positive);
                Graph pooled = followed(rectified, last(rectified), "mean", AdaptiveAvgPool2d.of(1));
                yield followed(pooled, last(pooled), "scores", new Flatten());
            }
            case Vector _ -> isRectified(node) ? graph.with(node.withLayer(new Activation(positive))) : graph;
            case VideoFeatureMap _, Capsules _ ->
                    throw new ProbeException("The output of %s is %s: choose a layer with feature maps or a vector."
                            .formatted(node.path(), network.shape(node).kind()));
        };
    }

    private static Graph rectified(Graph graph, Node node, Function positive) {
        return isRectified(node) ? graph.with(node.withLayer(new Activation(positive)))
                : followed(graph, node.id(), "positive", new Activation(positive));
    }

    private static boolean isRectified(Node node) {
        return !node.bypassed() && node.layer().equals(Activation.RELU);
    }

    private static NodeId last(Graph graph) {
        return graph.topologicalOrder().getLast().id();
    }

    private static Graph followed(Graph graph, NodeId node, String name, Unary layer) {
        Node added = new Node(graph.nextId(), graph.freePath(name), name, layer);
        return graph.with(added).with(new Edge(node, added.id(), 0));
    }

    private float[] climb(Probe.Maximize probe, Node node, FeatureMap image, int passes) {
        Ascent ascent = new Ascent(image.channels(), image.height(), image.width(), probe.seed());
        try (Plan plan = plans.compile(ending(node, Function.LEAKY_RELU), PlanOptions.inspection(1))) {
            for (int step = 1; step <= probe.steps(); step++) {
                ascent.step(pixels -> gradient(plan, pixels, probe.channel()));
                listener.advance(step, passes);
            }
        }
        return ascent.image();
    }

    /** With respect to the pixels before normalization. */
    private double[] gradient(Plan plan, float[] pixels, int channel) {
        plan.scoreGradients(SampleTensors.of(plan, normalized(plan, pixels)), new int[] {channel});
        float[] gradient = plan.inputGradient();
        double[] result = new double[gradient.length];
        int plane = gradient.length / plan.inputShape().dims().getFirst();
        for (int i = 0; i < result.length; i++) {
            result[i] = gradient[i] / std(i / plane);
        }
        return result;
    }

    private double std(int channel) {
        return network.normalization().map(statistics -> statistics.std().get(channel % statistics.std().size())).orElse(1.0);
    }

    /** @param pixels of one or more images */
    private float[] normalized(Plan plan, float[] pixels) {
        float[] input = pixels.clone();
        int size = plan.inputs().getFirst().size();
        int channels = plan.inputShape().dims().getFirst();
        network.normalization().ifPresent(statistics -> {
            for (int start = 0; start < input.length; start += size) {
                statistics.apply(input, start, channels, size / channels);
            }
        });
        return input;
    }

    private double noise(Plan plan, Probe.Maximize probe, int passes) {
        SplittableRandom random = new SplittableRandom(probe.seed());
        double largest = Double.NEGATIVE_INFINITY;
        for (int from = 0; from < MaximizedImage.NOISE_IMAGES; from += NOISE_BATCH) {
            int n = Math.min(NOISE_BATCH, MaximizedImage.NOISE_IMAGES - from);
            float[] pixels = new float[n * plan.inputs().getFirst().size()];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (float) random.nextDouble();
            }
            largest = Math.max(largest, largest(plan, pixels, probe.channel()));
            listener.advance(probe.steps() + from + n, passes);
        }
        return largest;
    }

    /** The largest activation of some images. */
    private double largest(Plan plan, float[] pixels, int channel) {
        plan.run(SampleTensors.of(plan, normalized(plan, pixels)));
        float[] scores = plan.logits();
        double largest = Double.NEGATIVE_INFINITY;
        for (int start = 0; start < scores.length; start += plan.classes()) {
            largest = Math.max(largest, scores[start + channel]);
        }
        return largest;
    }
}
