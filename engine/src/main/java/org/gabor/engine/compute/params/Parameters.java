package org.gabor.engine.compute.params;

import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.gabor.engine.compute.kernel.KernelProvider;
import org.gabor.engine.compute.kernel.Tensor;
import org.gabor.engine.compute.plan.Application;
import org.gabor.engine.compute.plan.LiveGraph;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.memory.Layout;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.optim.Optimizer;
import org.gabor.engine.optim.ParameterVector;
import org.gabor.graph.layer.ParameterSpec;
import org.gabor.graph.layer.ParameterSpec.Role;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;

/** All tensors of a network, in the order of its {@code state_dict}. */
public final class Parameters implements Iterable<Parameter> {

    private final Map<String, Parameter> byName;
    private final Map<NodeId, List<Parameter>> byNode;
    private final Map<NodeId, Application> applications;
    private final ParameterVector vector;
    private final AtomicLong version;

    private Parameters(Map<String, Parameter> byName, Map<NodeId, List<Parameter>> byNode,
                       Map<NodeId, Application> applications, ParameterVector vector, AtomicLong version) {
        this.byName = Collections.unmodifiableMap(byName);
        this.byNode = byNode;
        this.applications = applications;
        this.vector = vector;
        this.version = version;
    }

    /** @param layouts of the parameters that are not in plain order, by name */
    public static Parameters allocate(LiveGraph graph, PlanOptions options, Map<String, Layout> layouts, KernelProvider kernels,
                                      Resources resources) {
        Map<String, ParameterSpec> specs = graph.parameters();
        ParameterAllocation allocation = new ParameterAllocation(specs, options, layouts, kernels, resources);
        AtomicLong version = new AtomicLong();
        Map<String, Parameter> byName = new LinkedHashMap<>();
        specs.forEach((name, spec) -> byName.put(name, new Parameter(name, spec, allocation.place(name, spec),
                allocation.isTrained(name), kernels, version::incrementAndGet)));
        Map<NodeId, List<Parameter>> byNode = new HashMap<>();
        graph.nodes().forEach(node -> byNode.put(node.id(), graph.parameters(node).keySet().stream().map(byName::get).toList()));
        return new Parameters(byName, byNode, Application.of(graph), allocation.vector(), version);
    }

    public List<Parameter> all() {
        return List.copyOf(byName.values());
    }

    public Optional<Parameter> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The trained parameters as one vector, for an optimizer. */
    public ParameterVector vector() {
        return vector;
    }

    /** After a training step: log10(‖update‖ / ‖parameter‖) by the name of each weight tensor. */
    public Map<String, Double> updateRatios(Optimizer optimizer, double learningRate) {
        Map<String, Double> ratios = new LinkedHashMap<>();
        for (Parameter parameter : this) {
            if (parameter.role() == Role.WEIGHT && parameter.isTrained()) {
                double norm = vector.norm(parameter.name());
                ratios.put(parameter.name(), Math.log10(optimizer.updateNorm(parameter.name(), learningRate) / norm));
            }
        }
        return ratios;
    }

    /** A version number that changes whenever a value changes. */
    public long version() {
        return version.get();
    }

    /** Records that an optimizer has changed {@link #vector}, or a pass the running statistics. */
    public void changed() {
        version.incrementAndGet();
    }

    /** Whether training changes any of a node's parameters. */
    public boolean trains(Node node) {
        return byNode.get(node.id()).stream().anyMatch(Parameter::isTrained);
    }

    /** The parameters that a node uses, by the last part of their name. */
    public Map<String, Tensor> of(Node node) {
        return byNode.get(node.id()).stream().collect(Collectors.toMap(parameter -> parameter.spec().name(), Parameter::tensor));
    }

    /** The node's trained parameters. */
    public Set<String> trainedBy(Node node) {
        return byNode.get(node.id()).stream().filter(Parameter::isTrained).map(parameter -> parameter.spec().name())
                .collect(Collectors.toSet());
    }

    /** Which application of its module a node is. */
    public Application application(Node node) {
        return applications.get(node.id());
    }

    @Override
    public Iterator<Parameter> iterator() {
        return byName.values().iterator();
    }
}
