package org.gabor.app.editor.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gabor.app.editor.Clip;
import org.gabor.app.editor.Document;
import org.gabor.app.editor.Placement;
import org.gabor.app.editor.SharedText;
import org.gabor.app.geom.Point;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.model.Path;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.Test;

/** Input 1, convolutions 2 to 5, an activation 6. */
class ShareWeightsTest {

    private static final Conv2d CONV = Conv2d.of(4, 3).withPadding(1);
    private static final Document APART = new Document(NetworkBuilder.network("net", new FeatureMap(4, 8, 8), x -> x
            .then("a", CONV).then("b", CONV).then("c", CONV).then("d", Conv2d.of(4, 5)).then("act", Activation.RELU)
            .then("flat", new Flatten()).then("fc", Linear.of(3))), Placement.EMPTY);
    private static final Document SHARED = new ShareWeights(ids(3, 4), new NodeId(2)).apply(APART);

    @Test
    void layersTakeTheWeightsAndSettingsOfAnother() {
        assertEquals(List.of("b a", "c a"), sharing(SHARED.graph()));
        assertEquals(CONV, new ShareWeights(ids(5), new NodeId(2)).apply(APART).graph().node(new NodeId(5)).layer());
    }

    @Test
    void onlyLayersOfOneTypeShare() {
        assertEquals(APART, new ShareWeights(ids(6), new NodeId(2)).apply(APART));
        assertEquals(APART, new ShareWeights(ids(3), new NodeId(99)).apply(APART));
        assertEquals(APART, new ShareWeights(ids(99), new NodeId(2)).apply(APART));
    }

    @Test
    void ownWeightsAreOnlyForThosePlaces() {
        assertEquals(List.of("c a"), sharing(new UseOwnWeights(ids(3)).apply(SHARED).graph()));
        assertEquals(List.of("c b"), sharing(new UseOwnWeights(ids(2)).apply(SHARED).graph()));
        assertEquals(APART, new UseOwnWeights(ids(2, 3, 4)).apply(SHARED));
        assertEquals(APART, new UseOwnWeights(ids(2, 99)).apply(APART));
    }

    @Test
    void bothAreOneStepOfUndo() {
        History history = new History(APART);
        history.push(new ShareWeights(ids(3, 4), new NodeId(2)));
        assertEquals("Share weights", history.undoTitle());
        history.push(new UseOwnWeights(ids(3)));
        history.undo();
        assertEquals(SHARED, history.current());
        history.undo();
        assertSame(APART, history.current());
    }

    @Test
    void aDeletedOwnerIsFollowedByTheNext() {
        assertEquals(List.of("c b"), sharing(new Delete(ids(2)).apply(SHARED).graph()));
        assertEquals(List.of(), sharing(new Delete(ids(2, 3)).apply(SHARED).graph()));
    }

    @Test
    void groupingAndBypassingKeepIt() {
        Document grouped = new GroupNodes(ids(2, 3), "head").apply(SHARED);
        assertEquals(List.of("head.b head.a", "c head.a"), sharing(grouped.graph()));
        assertEquals(List.of("b a", "c a"), sharing(new Bypass(ids(2)).apply(SHARED).graph()));
        assertEquals(List.of("b a", "c a"), sharing(new Ungroup(new Path("head")).apply(grouped).graph()));
    }

    @Test
    void changingOneChangesAll() {
        Graph graph = new SetLayer(new NodeId(4), CONV.withBias(false)).apply(SHARED).graph();
        assertEquals(CONV.withBias(false), graph.node(new NodeId(2)).layer());
    }

    /** The owner comes after the layers that share its weights. */
    @Test
    void copiesShareAmongEachOther() {
        Document backwards = new ShareWeights(ids(2, 3), new NodeId(4)).apply(APART);
        assertEquals(List.of("a2 c2", "b2 c2"), copied(backwards, 2, 3, 4));
        assertEquals(List.of("b2 a2"), copied(backwards, 2, 3));
        assertEquals(List.of(), copied(backwards, 2));
    }

    private static List<String> copied(Document document, int... nodes) {
        AddClip paste = new AddClip("Paste", Clip.of(document, ids(nodes)), Point.ORIGIN, Optional.empty());
        Graph after = paste.apply(document).graph();
        return sharing(after).stream().filter(text -> paste.added(document).stream().map(after::node)
                .anyMatch(node -> text.startsWith(node.path() + " "))).toList();
    }

    @Test
    void sentencesNameTheOthers() {
        Graph graph = SHARED.graph();
        assertEquals(Optional.of("weights of a"), SharedText.brief(graph, graph.node(new NodeId(3))));
        assertEquals(Optional.of("shares a's weights"), SharedText.clause(graph, graph.node(new NodeId(3))));
        assertEquals(Optional.of("b, c share these weights and settings."),
                SharedText.sentence(graph, graph.node(new NodeId(2))));
        assertEquals(Optional.of("Shares weights and settings with a, as does c."),
                SharedText.sentence(graph, graph.node(new NodeId(3))));
        assertEquals(Optional.empty(), SharedText.sentence(graph, graph.node(new NodeId(5))));
    }

    private static Set<NodeId> ids(int... ids) {
        return Arrays.stream(ids).mapToObj(NodeId::new).collect(Collectors.toSet());
    }

    private static List<String> sharing(Graph graph) {
        return graph.nodes().values().stream().filter(node -> node.owner().isPresent())
                .map(node -> node.path() + " " + graph.owner(node).path()).toList();
    }
}
