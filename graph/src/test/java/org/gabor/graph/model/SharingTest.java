package org.gabor.graph.model;

import static org.gabor.graph.Networks.id;
import static org.gabor.graph.Networks.node;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabor.graph.layer.Conv2d;
import org.junit.jupiter.api.Test;

class SharingTest {

    private static final Conv2d CONV = Conv2d.of(4, 3);

    /** Layer 2 is owned by 2 and applied by 3 and 4. */
    private static final Graph THREE = Graph.empty("three").with(node(2, CONV)).with(node(3, Conv2d.of(9, 1)))
            .with(node(4, CONV)).sharing(id(3), id(2)).sharing(id(4), id(3));

    @Test
    void allApplicationsHaveTheOwnersLayer() {
        assertEquals(CONV, THREE.node(id(3)).layer());
        assertEquals(Optional.of(id(2)), THREE.node(id(4)).owner());
        assertEquals(List.of(2, 3, 4), applications(THREE, 4));
        assertTrue(THREE.isShared(THREE.node(id(2))));
    }

    @Test
    void aLayerIsReplacedInAllPlaces() {
        Graph wider = THREE.withLayer(id(4), Conv2d.of(16, 3));
        assertEquals(List.of(Conv2d.of(16, 3), Conv2d.of(16, 3), Conv2d.of(16, 3)),
                wider.nodes().values().stream().map(Node::layer).toList());
    }

    @Test
    void theNextApplicationBecomesTheOwner() {
        Graph rest = THREE.without(List.of(id(2)));
        assertEquals(Optional.empty(), rest.node(id(3)).owner());
        assertEquals(Optional.of(id(3)), rest.node(id(4)).owner());
        assertEquals(CONV, rest.node(id(3)).layer());
        assertFalse(rest.without(List.of(id(4))).isShared(rest.node(id(3))));
    }

    @Test
    void aPlaceGetsItsOwnWeightsBack() {
        Graph own = THREE.owning(id(3));
        assertEquals(List.of(3), applications(own, 3));
        assertEquals(List.of(2, 4), applications(own, 2));
        assertEquals(THREE, own.sharing(id(3), id(2)));
    }

    @Test
    void theOwnerLeavesItsWeightsToTheOthers() {
        Graph own = THREE.owning(id(2));
        assertEquals(List.of(2), applications(own, 2));
        assertEquals(List.of(3, 4), applications(own, 4));
        Graph elsewhere = THREE.with(node(9, CONV)).sharing(id(2), id(9));
        assertEquals(List.of(9, 2), applications(elsewhere, 2));
        assertEquals(List.of(3, 4), applications(elsewhere, 3));
    }

    @Test
    void sharingWithItselfChangesNothing() {
        assertSame(THREE, THREE.sharing(id(2), id(2)));
        assertSame(THREE, THREE.sharing(id(2), id(4)));
    }

    /** Whatever somebody puts together, every owner is there and owns its weights. */
    @Test
    void ownersThatOwnNothingGiveWay() {
        Map<NodeId, Node> nodes = new LinkedHashMap<>();
        nodes.put(id(1), owned(1, 2));
        nodes.put(id(2), owned(2, 1));
        nodes.put(id(3), owned(3, 3));
        nodes.put(id(4), owned(4, 1));
        nodes.put(id(5), owned(5, 77));
        nodes.put(id(6), owned(6, 5));
        Graph graph = new Graph("knot", nodes, List.of(), List.of());
        graph.nodes().values().forEach(node -> assertEquals(Optional.empty(), graph.owner(node).owner()));
        assertEquals(List.of(5, 6), applications(graph, 6));
        assertEquals(List.of(3), applications(graph, 3));
        assertEquals(List.of(1, 4), applications(graph, 4));
    }

    @Test
    void renamingAndBypassingOnePlaceLeavesTheOthers() {
        Graph renamed = THREE.with(THREE.node(id(2)).withPath(new Path("head")).withBypassed(true));
        assertEquals(new Path("head"), renamed.owner(renamed.node(id(4))).path());
        assertFalse(renamed.node(id(4)).bypassed());
    }

    private static Node owned(int id, int owner) {
        return node(id, CONV).sharing(node(owner, CONV));
    }

    private static List<Integer> applications(Graph graph, int id) {
        return graph.applications(graph.node(id(id))).stream().map(node -> node.id().value()).toList();
    }
}
