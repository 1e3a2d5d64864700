package org.gabor.engine.compute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gabor.engine.compute.kernel.KernelProvider;
import org.gabor.engine.optim.Loss;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Softmax;
import org.gabor.graph.layer.Source;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Node;

/** Lays a network out in memory: which tensors there are, which of them share a place, and in which order they arise. */
final class Planner {

    private final LiveGraph graph;
    private final PlanOptions options;
    private final KernelProvider kernels;
    private final Arena arena;
    private final Map<Edge, Value> wires = new HashMap<>();
    private final List<Stage> stages = new ArrayList<>();

    private Planner(LiveGraph graph, PlanOptions options, KernelProvider kernels, Arena arena) {
        this.graph = graph;
        this.options = options;
        this.kernels = kernels;
        this.arena = arena;
    }

    static Blueprint plan(LiveGraph graph, PlanOptions options, KernelProvider kernels, Arena arena) {
        return new Planner(graph, options, kernels, arena).plan();
    }

    private Blueprint plan() {
        Map<Node, Value> outputs = new HashMap<>();
        for (Node node : graph.nodes()) {
            Value output = output(node);
            outputs.put(node, output);
            deliver(node, output);
        }
        Value logits = outputs.get(graph.output());
        planGradients(logits);
        return new Blueprint(stages, outputs.get(graph.input()), logits);
    }

    /** The tensor that leaves the node; where that takes work, adds the stage that does it. */
    private Value output(Node node) {
        List<Value> inputs = graph.inputs(node).stream().map(wires::get).toList();
        boolean foldedIntoLoss = node.equals(graph.output()) && node.layer() instanceof Softmax
                && options.loss() instanceof Loss.CrossEntropy;
        if (node.layer() instanceof Source) {
            return newValue(node, options.inputGradient() || !graph.outputs(node).stream().allMatch(this::sparesGradient));
        }
        if (node.bypassed() || foldedIntoLoss) {
            return inputs.getFirst();
        }
        if (node.layer() instanceof Flatten) {
            return inputs.getFirst().as(graph.shape(node));
        }
        Value output = worksInPlace(node) ? inputs.getFirst().over() : newValue(node, true);
        stages.add(new Stage.Apply(node, inputs, output));
        return output;
    }

    private Value newValue(Node node, boolean needsGradient) {
        return new Value(graph.shape(node), arena.reserve(graph.shape(node).size() * options.batch()), needsGradient);
    }

    /** Whether nothing behind this wire insists on giving a gradient back. */
    private boolean sparesGradient(Edge wire) {
        Node reader = graph.node(wire.to());
        return reader.bypassed() || reader.layer() instanceof Flatten
                ? graph.outputs(reader).stream().allMatch(this::sparesGradient)
                : kernels.sparesInputGradient(reader.layer());
    }

    private boolean worksInPlace(Node node) {
        Node producer = graph.node(graph.inputs(node).getFirst().from());
        return !producer.bypassed() && graph.outputs(producer).size() == 1
                && kernels.worksInPlace(node.layer(), producer.layer());
    }

    /** Hands the tensor to those who read it; where they are several, each gets a branch with its own gradient. */
    private void deliver(Node node, Value value) {
        List<Edge> readers = graph.outputs(node);
        if (readers.size() < 2 || !value.needsGradient()) {
            readers.forEach(wire -> wires.put(wire, value));
            return;
        }
        List<Value> branches = Stream.generate(value::over).limit(readers.size()).toList();
        stages.add(new Stage.Fork(value, branches));
        for (int i = 0; i < branches.size(); i++) {
            wires.put(readers.get(i), branches.get(i));
        }
    }

    /** Gradients live from the reader that writes them to the stage that made the tensor, so their places can be used again. */
    private void planGradients(Value logits) {
        logits.reserveGradient(arena, options.batch());
        for (Stage stage : stages.reversed()) {
            stage.inputs().forEach(input -> input.reserveGradient(arena, options.batch()));
            stage.outputs().forEach(output -> output.releaseGradient(arena));
        }
    }
}
