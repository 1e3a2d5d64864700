package org.gabor.graph.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AdjacencyTest {

    private static final NodeId IN = new NodeId(1);
    private static final NodeId SUM = new NodeId(2);
    private static final NodeId LOOSE = new NodeId(3);

    private final List<Edge> edges = List.of(new Edge(IN, SUM, 2), new Edge(IN, SUM, 0), new Edge(IN, SUM, 1));
    private final Adjacency adjacency = Adjacency.of(edges);

    @Test
    void theEdgesIntoANodeComeBySlotAndThoseFromItAsTheyWereDrawn() {
        assertEquals(List.of(0, 1, 2), adjacency.inputs(SUM).stream().map(Edge::slot).toList());
        assertEquals(edges, adjacency.outputs(IN));
    }

    @Test
    void aNodeWithoutEdgesHasNone() {
        assertEquals(List.of(), adjacency.inputs(LOOSE));
        assertEquals(List.of(), adjacency.outputs(SUM));
    }
}
