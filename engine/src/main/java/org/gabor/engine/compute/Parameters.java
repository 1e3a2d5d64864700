package org.gabor.engine.compute;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gabor.engine.compute.kernel.Resources;
import org.gabor.engine.compute.kernel.Tensor;
import org.gabor.engine.optim.ParameterVector;
import org.gabor.engine.optim.ParameterVector.Segment;
import org.gabor.graph.layer.ParameterSpec;
import org.gabor.graph.layer.Unary;
import org.gabor.graph.model.Node;
import org.nd4j.linalg.api.ndarray.INDArray;

/** All tensors of a network, in the order of its {@code state_dict}. */
public final class Parameters implements Iterable<Parameter> {

    /** Each tensor starts at a multiple of 64 bytes, as vector instructions like it. */
    private static final int ALIGNMENT = 16;

    private final List<Parameter> all;
    private final ParameterVector vector;

    private Parameters(List<Parameter> all, ParameterVector vector) {
        this.all = List.copyOf(all);
        this.vector = vector;
    }

    /**
     * Lays out the parameters of the nodes that run: those that are trained in one vector, running statistics and frozen ones
     * each by itself. The gradients of frozen ones, which nobody reads, all lie in one place.
     */
    static Parameters allocate(LiveGraph graph, Frozen frozen, Resources resources) {
        Map<String, ParameterSpec> specs = specs(graph);
        Map<String, Segment> segments = new LinkedHashMap<>();
        long total = 0;
        for (Map.Entry<String, ParameterSpec> entry : specs.entrySet()) {
            if (entry.getValue().role().trainable() && !frozen.holds(entry.getKey())) {
                segments.put(entry.getKey(), new Segment(total, entry.getValue().size()));
                total += Math.ceilDiv(entry.getValue().size(), ALIGNMENT) * ALIGNMENT;
            }
        }
        ParameterVector vector = new ParameterVector(
                resources.zeros(Math.max(1, total)), resources.zeros(Math.max(1, total)), segments);
        INDArray unread = resources.zeros(specs.entrySet().stream()
                .filter(spec -> !segments.containsKey(spec.getKey())).mapToLong(spec -> spec.getValue().size()).max().orElse(1));
        List<Parameter> all = new ArrayList<>();
        specs.forEach((name, spec) -> {
            Segment segment = segments.get(name);
            Tensor tensor = segment == null ? still(spec, unread, resources) : trained(spec, vector, segment);
            all.add(new Parameter(name, spec, tensor, segment != null));
        });
        return new Parameters(all, vector);
    }

    /** Of the nodes that run, by name. */
    static Map<String, ParameterSpec> specs(LiveGraph graph) {
        Map<String, ParameterSpec> specs = new LinkedHashMap<>();
        for (Node node : graph.nodes()) {
            if (node.layer() instanceof Unary layer && !node.bypassed()) {
                layer.parameters(graph.inference().inputs(node.id()).orElseThrow().getFirst())
                        .forEach(spec -> specs.put(node.key(spec), spec));
            }
        }
        return specs;
    }

    private static Tensor still(ParameterSpec spec, INDArray unread, Resources resources) {
        return new Tensor(resources.zeros(dims(spec)),
                spec.role().trainable() ? Optional.of(Slices.of(unread, 0, dims(spec))) : Optional.empty());
    }

    private static Tensor trained(ParameterSpec spec, ParameterVector vector, Segment segment) {
        return new Tensor(Slices.of(vector.values(), segment.offset(), dims(spec)),
                Optional.of(Slices.of(vector.gradients(), segment.offset(), dims(spec))));
    }

    private static long[] dims(ParameterSpec spec) {
        return spec.dims().stream().mapToLong(Integer::longValue).toArray();
    }

    public List<Parameter> all() {
        return all;
    }

    public Optional<Parameter> find(String name) {
        return all.stream().filter(parameter -> parameter.name().equals(name)).findFirst();
    }

    /** The trainable ones laid end to end, as an optimiser takes them. */
    public ParameterVector vector() {
        return vector;
    }

    /** Whether training changes any of a node's parameters. */
    boolean trains(Node node) {
        return ofNode(node).anyMatch(Parameter::isTrained);
    }

    private Stream<Parameter> ofNode(Node node) {
        return all.stream().filter(parameter -> parameter.name().equals(node.key(parameter.spec())));
    }

    /** Those of one node, by the last part of their name. */
    Map<String, Tensor> of(Node node) {
        return ofNode(node).collect(Collectors.toMap(parameter -> parameter.spec().name(), Parameter::tensor));
    }

    @Override
    public Iterator<Parameter> iterator() {
        return all.iterator();
    }
}
