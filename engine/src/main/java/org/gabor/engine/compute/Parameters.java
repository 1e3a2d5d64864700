package org.gabor.engine.compute;

import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gabor.engine.compute.kernel.Resources;
import org.gabor.engine.compute.kernel.Tensor;
import org.gabor.engine.optim.ParameterVector;
import org.gabor.engine.optim.ParameterVector.Segment;
import org.gabor.graph.layer.ParameterSpec;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.nd4j.linalg.api.ndarray.INDArray;

/** All tensors of a network, in the order of its {@code state_dict}. */
public final class Parameters implements Iterable<Parameter> {

    /** Each tensor starts at a multiple of 64 bytes, as vector instructions like it. */
    private static final int ALIGNMENT = 16;

    private final Map<String, Parameter> byName;
    private final Map<NodeId, List<Parameter>> byNode;
    private final ParameterVector vector;

    private Parameters(Map<String, Parameter> byName, Map<NodeId, List<Parameter>> byNode, ParameterVector vector) {
        this.byName = Collections.unmodifiableMap(byName);
        this.byNode = byNode;
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
        Map<String, Parameter> byName = new LinkedHashMap<>();
        specs.forEach((name, spec) -> {
            Segment segment = segments.get(name);
            Tensor tensor = segment == null ? still(spec, unread, resources) : trained(spec, vector, segment);
            byName.put(name, new Parameter(name, spec, tensor, segment != null));
        });
        Map<NodeId, List<Parameter>> byNode = new HashMap<>();
        graph.nodes().forEach(node -> byNode.put(node.id(), graph.inference().parameters(node.id()).stream()
                .map(spec -> byName.get(node.key(spec))).toList()));
        return new Parameters(byName, byNode, vector);
    }

    /** Of the nodes that run, by name. */
    static Map<String, ParameterSpec> specs(LiveGraph graph) {
        Map<String, ParameterSpec> specs = new LinkedHashMap<>();
        for (Node node : graph.nodes()) {
            graph.inference().parameters(node.id()).forEach(spec -> specs.put(node.key(spec), spec));
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
        return List.copyOf(byName.values());
    }

    public Optional<Parameter> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The trainable ones laid end to end, as an optimiser takes them. */
    public ParameterVector vector() {
        return vector;
    }

    /** Whether training changes any of a node's parameters. */
    boolean trains(Node node) {
        return byNode.get(node.id()).stream().anyMatch(Parameter::isTrained);
    }

    /** Those of one node, by the last part of their name. */
    Map<String, Tensor> of(Node node) {
        return byNode.get(node.id()).stream().collect(Collectors.toMap(parameter -> parameter.spec().name(), Parameter::tensor));
    }

    @Override
    public Iterator<Parameter> iterator() {
        return byName.values().iterator();
    }
}
