package org.gabor.graph.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AdjacencyTest {

    private static final NodeId IN = new NodeId(1);
    private static final NodeId SUM = new NodeId(2);
    private static final NodeId LOOSE = new NodeId(3);

    private final List<Edge> edges = List.of(new Edge(IN, SUM, 2), new Edge(IN, SUM, 0), new Edge(IN, SUM, 1));
    private final Adjacency wires = Adjacency.of(edges);

    @Test
    void theWiresIntoANodeComeBySlotAndThoseFromItAsTheyWereDrawn() {
        assertEquals(List.of(0, 1, 2), wires.inputs(SUM).stream().map(Edge::slot).toList());
        assertEquals(edges, wires.outputs(IN));
    }

    @Test
    void aNodeWithoutWiresHasNone() {
        assertEquals(List.of(), wires.inputs(LOOSE));
        assertEquals(List.of(), wires.outputs(SUM));
    }
}
