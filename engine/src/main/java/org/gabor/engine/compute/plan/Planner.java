package org.gabor.engine.compute.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gabor.engine.compute.kernel.Preferences;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.optim.Loss;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.AuxiliaryEnd;
import org.gabor.graph.layer.AuxiliaryOutput;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.Softmax;
import org.gabor.graph.layer.Source;
import org.gabor.graph.layer.StochasticDepth;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.shape.Shape;

/**
 * Plans a network's memory and steps: the tensors, which of them share memory, the order of the steps, and which layers are
 * fused.
 */
public final class Planner {

    private final LiveGraph graph;
    private final PlanOptions options;
    private final Preferences preferences;
    private final Arena arena;
    private final Set<Node> exact;
    /** Nodes whose values are outputs, or reach outputs unchanged. */
    private final Set<NodeId> kept;
    private final Set<Node> fused = new HashSet<>();
    /** Values whose gradient the step that computes them uses as scratch. */
    private final Set<Value> scribbled = new HashSet<>();
    private final Map<Edge, Value> edges = new HashMap<>();
    private final List<Blueprint.Step> steps = new ArrayList<>();

    private Planner(LiveGraph graph, PlanOptions options, Preferences preferences, Arena arena) {
        this.graph = graph;
        this.options = options;
        this.preferences = preferences;
        this.arena = arena;
        exact = FullPrecisionNodes.of(graph);
        kept = new HashSet<>(options.kept());
        graph.nodes().reversed().stream().filter(node -> kept.contains(node.id()) && mayPassOn(node))
                .forEach(node -> kept.add(graph.inputs(node).getFirst().from()));
    }

    public static Blueprint plan(LiveGraph graph, PlanOptions options, Preferences preferences, Arena arena) {
        return new Planner(graph, options, preferences, arena).plan();
    }

    private Blueprint plan() {
        Map<Node, Value> outputs = new HashMap<>();
        for (Node node : graph.nodes()) {
            Value output = output(node);
            if (kept.contains(node.id())) {
                output.keep();
            }
            outputs.put(node, output);
            deliver(node, output);
        }
        List<Value> inputs = graph.sources().stream().map(outputs::get).toList();
        List<Value> ends = graph.ends().stream().map(end -> outputs.get(end.node())).toList();
        if (!options.predicts()) {
            planGradients(ends);
        }
        Blueprint blueprint = Fusion.link(new Blueprint(steps, inputs, ends, kept(outputs)), options, preferences);
        Lifetimes.plan(blueprint, !options.predicts());
        return blueprint;
    }

    private Map<NodeId, Blueprint.Kept> kept(Map<Node, Value> outputs) {
        return options.kept().stream().map(graph::node).collect(Collectors.toMap(Node::id,
                node -> new Blueprint.Kept(outputs.get(node), !passesOn(node) && foldsIntoLoss(node))));
    }

    /** The output tensor of a node; adds a stage if it must be computed. */
    private Value output(Node node) {
        List<Value> inputs = graph.inputs(node).stream().map(edges::get).toList();
        if (node.layer() instanceof Source) {
            return newValue(node, options.inputGradient() || kept.contains(node.id())
                    || !graph.outputs(node).stream().allMatch(this::sparesGradient));
        }
        if (passesOn(node) || foldsIntoLoss(node) || fused.contains(node)) {
            return inputs.getFirst();
        }
        if (node.layer() instanceof Flatten && keepsItsPlace(inputs.getFirst(), node)) {
            return inputs.getFirst().as(graph.shape(node));
        }
        Value output = worksInPlace(node, inputs.getFirst()) ? inputs.getFirst().over() : newValue(node, true);
        Optional<Node> activation = fusedActivation(node);
        activation.ifPresent(function -> {
            fused.add(function);
            scribbled.add(output);
        });
        steps.add(new Blueprint.Step(
                new Stage.Apply(node, activation, inputs, output), graph.predicting().contains(node.id())));
        return output;
    }

    /** The activation that alone reads the layer, if both can be fused. */
    private Optional<Node> fusedActivation(Node node) {
        List<Edge> readers = graph.outputs(node);
        if (readers.size() != 1 || kept.contains(node.id())) {
            return Optional.empty();
        }
        return Optional.of(graph.node(readers.getFirst().to())).filter(reader -> !reader.bypassed()
                && !kept.contains(reader.id()) && reader.layer() instanceof Activation(Activation.Function function)
                && preferences.fuses(node.layer(), function, options.predicts()));
    }

    private boolean keepsItsPlace(Value input, Node flatten) {
        Format format = input.format(options.batch());
        return format.isPlainOrder() && format.precision() == precision(flatten);
    }

    private Precision precision(Node node) {
        return exact.contains(node) ? Precision.F32 : options.precision();
    }

    /** Whether the node's output may be its input's values, perhaps in another shape. */
    private boolean mayPassOn(Node node) {
        return passesOn(node) || node.layer() instanceof Flatten || foldsIntoLoss(node);
    }

    private boolean passesOn(Node node) {
        return node.bypassed() || node.layer() instanceof AuxiliaryEnd || !options.trains() && onlyDrops(node.layer());
    }

    private static boolean onlyDrops(Layer layer) {
        return layer instanceof Dropout || layer instanceof StochasticDepth;
    }

    /** Whether the node is a softmax before a cross-entropy. Cross-entropy takes scores, so that the softmax is part of it. */
    private boolean foldsIntoLoss(Node node) {
        return node.layer() instanceof Softmax && options.loss() instanceof Loss.CrossEntropy && (node.equals(graph.output())
                || graph.outputs(node).stream().map(Edge::to).map(graph::node).allMatch(this::isClassifier));
    }

    private boolean isClassifier(Node node) {
        return node.layer() instanceof AuxiliaryOutput && graph.isAuxiliary(node);
    }

    private Value newValue(Node node, boolean needsGradient) {
        Shape shape = graph.shape(node);
        return Value.reserve(arena, shape, options.batch(), precision(node), preferences.order(shape),
                needsGradient && !options.predicts());
    }

    /** Whether no layer beyond this edge requires memory for its input's gradient. */
    private boolean sparesGradient(Edge edge) {
        Node reader = graph.node(edge.to());
        return passesOn(reader) || reader.layer() instanceof Flatten
                ? !graph.isEnd(reader) && graph.outputs(reader).stream().allMatch(this::sparesGradient)
                : preferences.sparesInputGradient(reader.layer());
    }

    private boolean worksInPlace(Node node, Value input) {
        Node producer = graph.node(graph.inputs(node).getFirst().from());
        return !producer.bypassed() && !input.isKept() && graph.outputs(producer).size() == 1
                && preferences.worksInPlace(node.layer(), producer.layer());
    }

    /** Passes the tensor to its readers. If there are several, each gets a branch with its own gradient. */
    private void deliver(Node node, Value value) {
        List<Edge> readers = graph.outputs(node);
        if (readers.size() < 2 || !value.needsGradient()) {
            readers.forEach(edge -> edges.put(edge, value));
            return;
        }
        List<Value> branches = Stream.generate(value::over).limit(readers.size()).toList();
        steps.add(new Blueprint.Step(new Stage.Fork(value, branches), graph.predicting().contains(node.id())));
        for (int i = 0; i < branches.size(); i++) {
            edges.put(readers.get(i), branches.get(i));
        }
    }

    private void planGradients(List<Value> ends) {
        ends.forEach(end -> end.reserveGradient(arena, options.batch()));
        for (Blueprint.Step step : steps.reversed()) {
            switch (step.stage()) {
                case Stage.Apply apply when apply.node().layer() instanceof Add -> planGradients(apply);
                case Stage stage -> stage.inputs().forEach(input -> input.reserveGradient(arena, options.batch()));
            }
        }
    }

    private void planGradients(Stage.Apply sum) {
        for (Value summand : sum.inputs()) {
            if (sharesGradient(summand, sum.output())) {
                summand.shareGradient(sum.output());
            } else {
                summand.reserveGradient(arena, options.batch());
            }
        }
    }

    /**
     * Whether a summand shares the memory of the sum's gradient, which is equal to its own; not if the step before uses it as
     * scratch.
     */
    private boolean sharesGradient(Value summand, Value sum) {
        return summand.needsGradient() && !scribbled.contains(summand.root())
                && summand.format(options.batch()).equals(sum.format(options.batch()));
    }
}
