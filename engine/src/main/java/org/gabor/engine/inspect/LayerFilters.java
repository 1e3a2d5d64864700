package org.gabor.engine.inspect;

import java.util.List;
import java.util.Optional;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.params.Parameter;
import org.gabor.engine.probe.FilterBank;
import org.gabor.engine.probe.Probe;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Conv3d;
import org.gabor.graph.layer.ConvTranspose2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.Linear2d;
import org.gabor.graph.layer.Regularization;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Node;
import org.gabor.graph.shape.FeatureMap;

/** Reads a layer's weights as filters. */
record LayerFilters(Inspected network, Plan plan) {

    /** The most weights of an answer. */
    private static final int MOST = 1 << 24;

    FilterBank of(Probe.Weights probe) {
        Node node = LayerPaths.find(network.graph(), probe.layer());
        String key = network.graph().owner(node).path().child("weight").value();
        Parameter weight = plan.parameters().find(key).filter(_ -> hasFilters(node.layer()))
                .orElseThrow(() -> new UnsuitedProbeException("%s has no filters: choose a convolution or a linear layer."
                        .formatted(node.path())));
        if (weight.size() > MOST) {
            throw new ProbeException("%s has %,d weights, too many to show: choose a layer with at most %,d."
                    .formatted(node.path(), weight.size(), MOST));
        }
        return bank(node, weight);
    }

    private static boolean hasFilters(Layer layer) {
        return layer instanceof Conv2d || layer instanceof Conv3d || layer instanceof ConvTranspose2d || layer instanceof Linear
                || layer instanceof Linear2d;
    }

    private FilterBank bank(Node node, Parameter weight) {
        List<Integer> dims = weight.dims();
        String path = node.path().value();
        if (node.layer() instanceof ConvTranspose2d transposed) {
            return new FilterBank(path, transposed.outChannels(), dims.get(0) / transposed.groups(), dims.get(2), dims.get(3),
                    swapped(weight, transposed.groups()));
        }
        return switch (dims.size()) {
            case 2 -> flattened(node).map(maps -> new FilterBank(path, dims.get(0), maps.channels(), maps.height(), maps.width(),
                    weight.read())).orElseGet(() -> new FilterBank(path, dims.get(0), dims.get(1), 1, 1, weight.read()));
            case 4 -> new FilterBank(path, dims.get(0), dims.get(1), dims.get(2), dims.get(3), weight.read());
            default -> new FilterBank(path, dims.get(0), dims.get(1) * dims.get(2), dims.get(3), dims.get(4), weight.read());
        };
    }

    /** A transposed convolution stores input channels first, those of one group after another. */
    private static float[] swapped(Parameter weight, int groups) {
        List<Integer> dims = weight.dims();
        int area = dims.get(2) * dims.get(3);
        int channels = dims.get(0) / groups;
        float[] values = weight.read();
        float[] swapped = new float[values.length];
        for (int from = 0; from < dims.get(0); from++) {
            for (int to = 0; to < dims.get(1); to++) {
                int filter = from / channels * dims.get(1) + to;
                System.arraycopy(values, (from * dims.get(1) + to) * area, swapped,
                        (filter * channels + from % channels) * area, area);
            }
        }
        return swapped;
    }

    /** The maps that a linear layer reads, if they were flattened before it. */
    private Optional<FeatureMap> flattened(Node node) {
        Optional<Node> before = input(node);
        while (before.filter(LayerFilters::passesOn).isPresent()) {
            before = input(before.get());
        }
        return before.filter(flat -> flat.layer() instanceof Flatten).flatMap(this::input).map(network::shape)
                .filter(FeatureMap.class::isInstance).map(FeatureMap.class::cast);
    }

    private static boolean passesOn(Node node) {
        return node.bypassed() || node.layer() instanceof Regularization;
    }

    private Optional<Node> input(Node node) {
        return network.inference().adjacency().inputs(node.id()).stream().findFirst().map(Edge::from).map(network.graph()::node);
    }
}
