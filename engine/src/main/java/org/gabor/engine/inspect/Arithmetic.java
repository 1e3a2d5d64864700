package org.gabor.engine.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.params.Parameter;
import org.gabor.engine.inspect.arithmetic.LayerArithmetic;
import org.gabor.engine.inspect.arithmetic.LayerValues;
import org.gabor.engine.inspect.arithmetic.Place;
import org.gabor.engine.inspect.arithmetic.WeightedSum;
import org.gabor.engine.probe.PixelArithmetic;
import org.gabor.engine.probe.Probe;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.BatchNorm;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.Regularization;
import org.gabor.graph.layer.Scaling;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Node;
import org.gabor.graph.shape.Size3d;

/** Shows how a layer computes one value from its input. */
final class Arithmetic {

    private final Inspected network;
    private final KeptActivations activations;

    Arithmetic(Inspected network, KeptActivations activations) {
        this.network = network;
        this.activations = activations;
    }

    PixelArithmetic of(Probe.Arithmetic probe) {
        Node node = LayerPaths.find(network.graph(), probe.layer());
        Size3d size = LayerValues.of(network.shape(node), new float[0]).size();
        requirePlace(probe, node, size);
        Plan plan = activations.after(probe.input());
        WeightedSum value = sum(node, plan, Place.stacked(probe.map(), probe.row(), probe.column(), size));
        double[] products = value.products();
        int index = (probe.map() * size.depth() * size.height() + probe.row()) * size.width() + probe.column();
        return new PixelArithmetic(node.path().value(), node.layer().type(), probe.map(), probe.row(), probe.column(),
                value.patch(), value.kernel(), products, DoubleStream.of(products).sum(), value.bias(),
                plan.kept().values(node.id())[index], following(node, plan, index));
    }

    private void requirePlace(Probe.Arithmetic probe, Node node, Size3d size) {
        int rows = size.depth() * size.height();
        int maps = network.shape(node).dims().getFirst();
        if (probe.map() < 0 || probe.map() >= maps || probe.row() < 0 || probe.row() >= rows || probe.column() < 0
                || probe.column() >= size.width()) {
            throw new ProbeException("%s has no value at map %d, row %d, column %d: its output has %d maps of %d×%d."
                    .formatted(node.path(), probe.map(), probe.row(), probe.column(), maps, rows, size.width()));
        }
    }

    private WeightedSum sum(Node node, Plan plan, Place place) {
        if (node.bypassed()) {
            throw new ProbeException("%s is bypassed: it passes its input on.".formatted(node.path()));
        }
        List<Edge> inputs = network.inference().adjacency().inputs(node.id());
        Optional<Node> before = inputs.stream().findFirst().map(edge -> network.graph().node(edge.from()));
        return before.flatMap(input -> new LayerArithmetic(node.layer(), network.shape(input), plan.kept().values(input.id()),
                name -> parameter(plan, node, name)).at(place)).orElseThrow(() -> new ProbeException(
                        "%s is a %s: choose a convolution, linear, pooling or batch norm layer to see how it computes a value."
                                .formatted(node.path(), node.layer().type())));
    }

    private Optional<float[]> parameter(Plan plan, Node node, String name) {
        return plan.parameters().find(network.graph().owner(node).path().child(name).value()).map(Parameter::read);
    }

    /** The element-wise layers that follow, up to a fork or another layer. */
    private List<PixelArithmetic.Following> following(Node node, Plan plan, int index) {
        List<PixelArithmetic.Following> following = new ArrayList<>();
        for (Optional<Node> next = only(node); next.isPresent(); next = only(next.get())) {
            if (!next.get().bypassed()) {
                following.add(new PixelArithmetic.Following(next.get().path().value(), next.get().layer().type(),
                        plan.kept().values(next.get().id())[index]));
            }
        }
        return following;
    }

    /** The only layer that follows, if it is element-wise. */
    private Optional<Node> only(Node node) {
        List<Edge> readers = network.inference().adjacency().outputs(node.id());
        return readers.size() != 1 ? Optional.empty()
                : readers.stream().map(edge -> network.graph().node(edge.to()))
                        .filter(reader -> reader.bypassed() || isElementWise(reader.layer())).findFirst();
    }

    private static boolean isElementWise(Layer layer) {
        return layer instanceof Activation || layer instanceof BatchNorm || layer instanceof Regularization
                || layer instanceof Scaling;
    }
}
