package org.gabor.graph.model;

import static org.gabor.graph.Networks.chain;
import static org.gabor.graph.Networks.edge;
import static org.gabor.graph.Networks.id;
import static org.gabor.graph.Networks.node;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.Test;

class GraphTest {

    private static final Graph NET = chain(new FeatureMap(3, 8, 8), Conv2d.of(4, 3), Activation.RELU);

    @Test
    void insertsIntoAnEdgeAndKeepsTheSlot() {
        Graph sum = NET.with(node(4, new Add())).with(edge(1, 4, 0)).with(edge(3, 4, 1));
        Graph inserted = sum.insert(node(9, new Dropout(0.5)), edge(3, 4, 1));
        assertEquals(List.of(edge(1, 4, 0), edge(9, 4, 1)), inserted.inputs(id(4)));
        assertEquals(List.of(edge(3, 9, 0)), inserted.inputs(id(9)));
    }

    @Test
    void anEdgeGivesWayInItsSlot() {
        assertEquals(List.of(edge(1, 3, 0)), NET.with(edge(1, 3, 0)).inputs(id(3)));
    }

    @Test
    void takesTheEdgesOfANodeAway() {
        Graph rest = NET.without(List.of(id(2)));
        assertFalse(rest.nodes().containsKey(id(2)));
        assertEquals(List.of(), rest.edges());
        assertEquals(3, NET.nodes().size());
    }

    @Test
    void findsNamesThatAreFree() {
        assertEquals("conv", NET.freePath("conv").value());
        assertEquals("relu32", NET.freePath("relu3").value());
        assertEquals(id(4), NET.nextId());
        assertEquals(id(1), Graph.empty("new").nextId());
    }

    @Test
    void groupsHoldWhatLiesInside() {
        Group block = new Group(new Path("layer1"), "Layer 1");
        Graph grouped = NET.with(block)
                .with(NET.node(id(2)).withPath(new Path("layer1.0.conv1")))
                .with(NET.node(id(3)).withPath(new Path("layer10")));
        assertEquals(List.of(id(2)), grouped.members(block).stream().map(Node::id).toList());
        assertEquals(List.of(), grouped.without(block).groups());
    }

    @Test
    void ordersNodesSoThatEdgesGoForward() {
        Graph backwards = Graph.empty("backwards")
                .with(node(1, Activation.RELU)).with(node(2, Activation.RELU)).with(node(3, Activation.RELU))
                .with(edge(3, 2, 0)).with(edge(2, 1, 0));
        assertEquals(List.of(id(3), id(2), id(1)), backwards.topologicalOrder().stream().map(Node::id).toList());
    }

    @Test
    void leavesOutWhatACycleHoldsUp() {
        Graph loop = NET.with(edge(3, 2, 1));
        assertEquals(List.of(id(1)), loop.topologicalOrder().stream().map(Node::id).toList());
    }

    @Test
    void refusesWhatIsNoGraph() {
        assertComplaint("Two layers have the path relu3.", () -> NET.with(node(9, Activation.RELU).withPath(new Path("relu3"))));
        assertComplaint("An edge ends at no layer.", () -> NET.with(edge(3, 9, 0)));
        assertComplaint("A path is made of letters, digits, _, - and dots between, got \"a..b\".", () -> new Path("a..b"));
    }

    private static void assertComplaint(String message, Runnable action) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, action::run).getMessage());
    }
}
