package org.gabor.app.editor.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gabor.app.editor.Clip;
import org.gabor.app.editor.Document;
import org.gabor.app.editor.Placement;
import org.gabor.app.editor.layout.Layouter;
import org.gabor.app.geom.Point;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.model.Path;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Test;

class EditsTest {

    private static final Clip CONV = Clip.of("conv1", Conv2d.of(8, 3).withPadding(1));

    private final Document lenet = arranged("lenet");
    private final Document alexnet = arranged("alexnet");

    @Test
    void insertingOnAnEdgeReconnectsAndMovesFollowersDown() {
        InsertOnEdge edit = new InsertOnEdge(CONV, edge(lenet, "pool1", "conv2"));
        Document after = edit.apply(lenet);
        Node conv = after.graph().node(edit.added(lenet).iterator().next());
        assertEquals("conv3", conv.label());
        assertEquals(new Path("conv3"), conv.path());
        assertEquals(List.of(id(lenet, "pool1")), sources(after, conv.id()));
        assertEquals(List.of(conv.id()), sources(after, id(after, "conv2")));
        assertEquals("8×14×14", Inference.infer(after.graph()).output(conv.id()).orElseThrow().text());
        Point before = lenet.placement().of(id(lenet, "conv2"));
        assertEquals(before, after.placement().of(conv.id()));
        assertEquals(before.plus(0, 80), after.placement().of(id(after, "conv2")));
        assertEquals(lenet.placement().of(id(lenet, "pool1")), after.placement().of(id(after, "pool1")));
    }

    @Test
    void insertedLayersJoinTheGroupOfTheirNeighbour() {
        InsertOnEdge inside = new InsertOnEdge(CONV, edge(alexnet, "pool1", "conv2"));
        assertEquals(new Path("features.conv6"), added(inside, alexnet).path());
        InsertOnEdge atTheTop = new InsertOnEdge(CONV, edge(alexnet, "Input", "conv1"));
        assertEquals(new Path("features.conv6"), added(atTheTop, alexnet).path());
        Document after = atTheTop.apply(alexnet);
        assertEquals(alexnet.placement().of(id(alexnet, "conv1")), after.placement().of(id(after, "conv6")));
        assertEquals(alexnet.placement().of(id(alexnet, "conv1")).plus(0, 80), after.placement().of(id(after, "conv1")));
    }

    @Test
    void appendingTakesTheFollowersOver() {
        Document after = new Append(Clip.of("relu1", Activation.RELU), id(lenet, "conv1")).apply(lenet);
        assertEquals(List.of(id(after, "conv1")), sources(after, id(after, "relu1")));
        assertEquals(List.of(id(after, "relu1")), sources(after, id(after, "act1")));
        Document atTheEnd = new Append(Clip.of("fc1", Linear.of(5)), id(lenet, "fc3")).apply(lenet);
        assertEquals(List.of(id(lenet, "fc3")), sources(atTheEnd, id(atTheEnd, "fc4")));
    }

    @Test
    void anAppendedMergeKeepsAnInputForTheOtherBranch() {
        Document after = new Append(Clip.of(new Add()), id(lenet, "conv1")).apply(lenet);
        assertEquals(List.of(new Edge(id(lenet, "conv1"), id(after, "add1"), 0)), after.graph().inputs(id(after, "add1")));
    }

    @Test
    void deletingHealsTheChain() {
        Document after = new Delete(Set.of(id(lenet, "conv1"), id(lenet, "act1"), id(lenet, "fc3"))).apply(lenet);
        assertEquals(List.of(id(lenet, "Input")), sources(after, id(lenet, "pool1")));
        assertTrue(Inference.infer(after.graph()).isValid());
        assertEquals(after.graph().nodes().keySet(), after.placement().positions().keySet());
    }

    @Test
    void deletingAWholeGroupTakesItsFrameAway() {
        Set<NodeId> features = Set.copyOf(
                alexnet.graph().members(alexnet.graph().groups().getFirst()).stream().map(Node::id).toList());
        Document after = new Delete(features).apply(alexnet);
        assertEquals(List.of("classifier"), after.graph().groups().stream().map(g -> g.title()).toList());
        assertEquals(List.of(id(alexnet, "Input")), sources(after, id(alexnet, "flatten")));
    }

    @Test
    void edgesThatCloseACycleOrEnterAnInputAreNotDrawn() {
        assertSame(lenet, Connect.of(new Edge(id(lenet, "fc3"), id(lenet, "conv1"), 0)).apply(lenet));
        assertSame(lenet, Connect.of(new Edge(id(lenet, "fc3"), id(lenet, "Input"), 0)).apply(lenet));
        assertSame(lenet, Connect.of(new Edge(id(lenet, "conv1"), id(lenet, "fc3"), 1)).apply(lenet));
        Document after = Connect.of(new Edge(id(lenet, "conv1"), id(lenet, "fc3"), 0)).apply(lenet);
        assertEquals(List.of(id(lenet, "conv1")), sources(after, id(lenet, "fc3")));
    }

    @Test
    void groupingMovesThePathsAndUngroupingMovesThemBack() {
        Set<NodeId> chosen = Set.of(id(lenet, "fc1"), id(lenet, "act3"), id(lenet, "fc2"));
        Document grouped = new GroupNodes(chosen, "my head").apply(lenet);
        assertEquals(List.of("my_head.fc1", "my_head.act3", "my_head.fc2"), grouped.graph()
                .members(grouped.graph().groups().getFirst()).stream().map(n -> n.path().value()).toList());
        assertEquals(lenet, new Ungroup(new Path("my_head")).apply(grouped));
    }

    @Test
    void ungroupingRenamesOnlyWhatWouldClash() {
        Document once = new Ungroup(new Path("features")).apply(alexnet);
        Document twice = new Ungroup(new Path("classifier")).apply(once);
        assertEquals(Optional.of("conv1"), once.graph().find(new Path("0")).map(Node::label));
        assertEquals(Optional.of("flatten"), twice.graph().find(new Path("flatten")).map(Node::label));
        assertEquals(alexnet.graph().nodes().keySet().stream().toList(), twice.graph().nodes().keySet().stream().toList());
    }

    @Test
    void aCopyGetsFreshNamesAndKeepsItsEdges() {
        Clip clip = Clip.of(alexnet, Set.of(id(alexnet, "conv1"), id(alexnet, "relu1"), id(alexnet, "fc1")));
        AddClip paste = new AddClip("Paste", clip, new Point(1000, 40), Optional.empty());
        Document after = paste.apply(alexnet);
        assertEquals(Set.of("conv6", "relu8", "fc4"),
                Set.copyOf(paste.added(alexnet).stream().map(id -> after.graph().node(id).label()).toList()));
        assertEquals(List.of(id(after, "conv6")), sources(after, id(after, "relu8")));
        assertEquals(new Point(1000, 40), after.placement().of(id(after, "conv6")));
        assertEquals(new Point(1000, 92), after.placement().of(id(after, "relu8")));
    }

    @Test
    void aCopyOfAWholeGroupIsAGroup() {
        Clip clip = Clip.of(alexnet, Set.copyOf(
                alexnet.graph().members(alexnet.graph().groups().getLast()).stream().map(Node::id).toList()));
        Document after = new AddClip("Paste", clip, Point.ORIGIN, Optional.empty()).apply(alexnet);
        assertEquals(new Path("classifier2"), after.graph().groups().getLast().path());
        assertEquals(8, after.graph().members(after.graph().groups().getLast()).size());
    }

    @Test
    void bypassTogglesAllOfThem() {
        Set<NodeId> both = Set.of(id(lenet, "act1"), id(lenet, "act2"));
        Document one = new Bypass(Set.of(id(lenet, "act1"))).apply(lenet);
        Document all = new Bypass(both).apply(one);
        assertTrue(both.stream().allMatch(id -> all.graph().node(id).bypassed()));
        assertEquals(lenet, new Bypass(both).apply(all));
    }

    @Test
    void aFixPutsItsLayersBelowTheirSources() {
        Graph cut = new Delete(Set.of(id(lenet, "flat"))).apply(lenet).graph();
        Document broken = new Document(cut, lenet.placement().retaining(cut.nodes().keySet()));
        Document fixed = new ApplyFix("Insert Flatten", graph -> {
            Node flatten = new Node(graph.nextId(), new Path("flatten"), "flatten", new Flatten());
            return graph.with(flatten).with(new Edge(id(lenet, "pool2"), flatten.id(), 0))
                    .with(new Edge(flatten.id(), id(lenet, "fc1"), 0));
        }).apply(broken);
        assertTrue(Inference.infer(fixed.graph()).isValid());
        assertEquals(fixed.placement().of(id(fixed, "pool2")).plus(0, 80), fixed.placement().of(id(fixed, "flatten")));
    }

    @Test
    void settingsOfAnotherArityDoNotApply() {
        assertSame(lenet, new SetLayer(id(lenet, "conv1"), new Add()).apply(lenet));
        assertFalse(lenet.equals(new SetLayer(id(lenet, "conv1"), Conv2d.of(3, 3)).apply(lenet)));
    }

    @Test
    void movesOfLayersThatAreGoneChangeNothing() {
        assertSame(lenet, new Move(Map.of(new NodeId(99), Point.ORIGIN)).apply(lenet));
    }

    private static Node added(AddingEdit edit, Document document) {
        return edit.apply(document).graph().node(edit.added(document).iterator().next());
    }

    private static List<NodeId> sources(Document document, NodeId node) {
        return document.graph().inputs(node).stream().map(Edge::from).toList();
    }

    private static Edge edge(Document document, String from, String to) {
        return new Edge(id(document, from), id(document, to), 0);
    }

    private static NodeId id(Document document, String label) {
        return document.graph().nodes().values().stream().filter(n -> n.label().equals(label)).findFirst().orElseThrow().id();
    }

    private static Document arranged(String network) {
        Document document = new Document(Zoo.find(network).orElseThrow().network().get(), Placement.EMPTY);
        return document.withPlacement(Placement.EMPTY.with(Layouter.arrange(document, Layouter.SCREEN_HEIGHT)));
    }
}
