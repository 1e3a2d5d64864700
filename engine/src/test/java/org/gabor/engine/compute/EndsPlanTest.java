package org.gabor.engine.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gabor.engine.compute.plan.PlanException;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.compute.plan.Port;
import org.gabor.engine.task.Tensors;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Input;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.Scale;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.model.Path;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Vector;
import org.junit.jupiter.api.Test;

/** Tests plans with several inputs and outputs. */
class EndsPlanTest {

    /** Two outputs: left + 2·right, plain and flattened; and 3·right. */
    private static final Graph TWO = Graph.empty("Two")
            .with(node(1, "left", new Input(new FeatureMap(1, 1, 2))))
            .with(node(2, "right", new Input(new FeatureMap(1, 1, 2))))
            .with(node(3, "double", new Scale(2))).with(new Edge(new NodeId(2), new NodeId(3), 0))
            .with(node(4, "sum", new Add())).with(new Edge(new NodeId(1), new NodeId(4), 0))
            .with(new Edge(new NodeId(3), new NodeId(4), 1))
            .with(node(5, "flat", new Flatten())).with(new Edge(new NodeId(4), new NodeId(5), 0))
            .with(node(6, "triple", new Scale(3))).with(new Edge(new NodeId(2), new NodeId(6), 0));

    private static Node node(int id, String name, Layer layer) {
        return new Node(new NodeId(id), new Path(name), name, layer);
    }

    @Test
    void runsFromEveryInputToEveryOutput() {
        try (Plan plan = Plan.compile(TWO, PlanOptions.prediction(3))) {
            assertEquals(Set.of(new Port("left", new FeatureMap(1, 1, 2)), new Port("right", new FeatureMap(1, 1, 2))),
                    Set.copyOf(plan.inputs()));
            assertEquals(List.of(new Port("flat", new Vector(2)), new Port("triple", new FeatureMap(1, 1, 2))), plan.outputs());
            Tensors results = plan.run(new Tensors(2, Map.of(
                    "left", new float[] {1, 2, 3, 4}, "right", new float[] {10, 20, 30, 40})));
            assertEquals(2, results.count());
            assertArrayEquals(new float[] {21, 42, 63, 84}, results.get("flat"));
            assertArrayEquals(new float[] {30, 60, 90, 120}, results.get("triple"));
        }
    }

    @Test
    void asksForEveryInput() {
        try (Plan plan = Plan.compile(TWO, PlanOptions.prediction(1))) {
            assertThrows(IllegalArgumentException.class, () -> plan.run(Tensors.of(1, "left", new float[2])));
        }
    }

    @Test
    void trainsFromOneInputOnly() {
        assertThrows(PlanException.class, () -> Plan.compile(TWO, PlanOptions.training(1, 0)));
    }
}
