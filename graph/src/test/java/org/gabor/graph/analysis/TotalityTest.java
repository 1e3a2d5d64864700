package org.gabor.graph.analysis;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.gabor.graph.RandomGraphs;
import org.gabor.graph.fix.Fixes;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.NodeId;
import org.junit.jupiter.api.Test;

/** Whatever somebody draws, the analyses answer. */
class TotalityTest {

    @Test
    void nothingThrows() {
        onManyGraphs(graph -> assertDoesNotThrow(() -> {
            Inference inference = Inference.infer(graph);
            Cost cost = Cost.of(inference);
            assertTrue(cost.parameters() >= 0 && cost.macs() >= 0 && cost.activations() >= 0);
            MemoryEstimate.of(inference, 128, 1);
            ReceptiveField.of(inference);
            inference.violations().forEach(violation -> Fixes.suggest(inference, violation));
        }, graph::toString));
    }

    /** A layer has a shape, or a violation, or an input without a shape, or is on a cycle: exactly one of them. */
    @Test
    void aLayerWithoutAShapeHasOneReason() {
        onManyGraphs(graph -> {
            Inference inference = Inference.infer(graph);
            graph.nodes().keySet().stream().filter(id -> inference.output(id).isEmpty()).forEach(id -> {
                boolean waits = graph.inputs(id).stream().anyMatch(e -> inference.output(e.from()).isEmpty());
                assertTrue(waits || inference.violations(id).size() == 1, () -> id + " of " + graph);
            });
            assertTrue(inference.violations().stream().allMatch(v -> inference.output(v.node()).isEmpty()));
        });
    }

    @Test
    void withoutTheEdgesAtFaultThereIsNoCycle() {
        onManyGraphs(graph -> {
            Graph repaired = graph;
            Set<Edge> removed = new HashSet<>();
            for (Inference now = Inference.infer(graph); hasCycle(now); now = Inference.infer(repaired)) {
                Edge edge = now.violations().stream().filter(v -> v.kind() == Violation.Kind.CYCLE)
                        .findFirst().orElseThrow().edge().orElseThrow();
                assertTrue(removed.add(edge));
                repaired = repaired.without(edge);
            }
            Set<NodeId> ordered = new HashSet<>();
            repaired.topologicalOrder().forEach(node -> ordered.add(node.id()));
            assertEquals(graph.nodes().keySet(), ordered);
        });
    }

    private static boolean hasCycle(Inference inference) {
        return inference.violations().stream().anyMatch(v -> v.kind() == Violation.Kind.CYCLE);
    }

    private static void onManyGraphs(Consumer<Graph> property) {
        RandomGraphs.of(new Random(25)).limit(5_000).forEach(property);
    }
}
