package org.gabor.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.gabor.graph.analysis.Cost;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.StochasticDepth;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Size2d;
import org.gabor.zoo.Zoo;
import org.gabor.zoo.about.Architecture;

/**
 * What every contestant trains or predicts: a network of the zoo, for the channels and classes it is known for, on one batch.
 *
 * @param chance whether dropout and stochastic depth drop anything
 * @param learningRate of plain SGD
 */
record Race(String network, int side, int batch, boolean chance, double learningRate) {

    Race(String network, int side, int batch) {
        this(network, side, batch, true, 0.01);
    }

    Race withBatch(int other) {
        return new Race(network, side, other, chance, learningRate);
    }

    /**
     * The same network on little and without chance; with batch norm in small steps, for in large ones rounding soon decides
     * where it goes.
     */
    Race forCheck() {
        boolean normalises = graph().nodes().values().stream().anyMatch(node -> node.layer() instanceof BatchNorm2d);
        return new Race(network, side, 4, false, normalises ? 1e-4 : 1e-2);
    }

    /** What {@link #of} reads. */
    List<String> arguments() {
        return List.of(network, Integer.toString(side), Integer.toString(batch), Boolean.toString(chance),
                Double.toString(learningRate));
    }

    static Race of(List<String> arguments) {
        return new Race(arguments.get(0), Integer.parseInt(arguments.get(1)), Integer.parseInt(arguments.get(2)),
                Boolean.parseBoolean(arguments.get(3)), Double.parseDouble(arguments.get(4)));
    }

    private Architecture architecture() {
        return Zoo.find(network).orElseThrow();
    }

    FeatureMap input() {
        return ((FeatureMap) architecture().input()).withSize(Size2d.square(side));
    }

    int classes() {
        return architecture().classes();
    }

    /** Whether it is one of the book's networks, for grey images and ten classes. */
    boolean isOfTheBook() {
        return network.contains("d2l");
    }

    Graph graph() {
        Graph graph = architecture().network(input(), classes());
        return chance ? graph : withoutChance(graph);
    }

    private static Graph withoutChance(Graph graph) {
        Graph changed = graph;
        for (Node node : graph.nodes().values()) {
            changed = switch (node.layer()) {
                case Dropout _ -> changed.withLayer(node.id(), new Dropout(0));
                case StochasticDepth _ -> changed.withLayer(node.id(), new StochasticDepth(0));
                default -> changed;
            };
        }
        return changed;
    }

    /** 2 operations for each multiply-accumulate of one pass. */
    double operationsPerImage() {
        return 2.0 * Cost.of(Inference.infer(graph())).macs();
    }

    /** Where the race's {@link OnnxModel} lies while it runs. */
    Path onnxFile() {
        return Path.of("target", "bench", "%s-%d-%d.onnx".formatted(network, side, batch));
    }

    float[] images() {
        Random random = new Random(1);
        float[] images = new float[Math.toIntExact(batch * input().size())];
        for (int i = 0; i < images.length; i++) {
            images[i] = random.nextFloat();
        }
        return images;
    }

    int[] labels() {
        return new Random(2).ints(batch, 0, classes()).toArray();
    }

    String title() {
        return "%s, %d×%d, batch %d".formatted(architecture().title(), side, side, batch);
    }
}
