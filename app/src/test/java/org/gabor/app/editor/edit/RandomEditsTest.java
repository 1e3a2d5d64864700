package org.gabor.app.editor.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.gabor.app.editor.Clip;
import org.gabor.app.editor.Document;
import org.gabor.app.editor.Overlay;
import org.gabor.app.editor.Placement;
import org.gabor.app.editor.Quantity;
import org.gabor.app.editor.layout.Layouter;
import org.gabor.app.editor.palette.Palette;
import org.gabor.app.editor.scene.EdgeShape;
import org.gabor.app.editor.scene.Scene;
import org.gabor.app.geom.Point;
import org.gabor.graph.analysis.Cost;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Group;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.model.Path;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** For random edits in any order: nothing throws, undo restores every document exactly, every scene is valid. */
class RandomEditsTest {

    private static final int STEPS = 60;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void undoRestoresEveryDocumentAndRedoReturns(long seed) {
        Random random = new Random(seed);
        History history = new History(new Document(Zoo.all().get((int) seed % 4).network().get(), Placement.EMPTY));
        List<Document> seen = new ArrayList<>(List.of(history.current()));
        for (int i = 0; i < STEPS; i++) {
            history.push(randomEdit(random, history.current()));
            if (!history.current().equals(seen.getLast())) {
                seen.add(history.current());
            }
        }
        assertTrue(seen.size() > STEPS / 3, "Most edits should apply, but only " + seen.size() + " did.");
        Document last = seen.getLast();
        for (Document expected : seen.reversed()) {
            assertEquals(expected, history.current());
            history.undo();
        }
        assertFalse(history.canUndo());
        assertFalse(history.dirty());
        while (history.canRedo()) {
            history.redo();
        }
        assertEquals(last, history.current());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void scenesOfWhateverComesOutAreSound(long seed) {
        Random random = new Random(seed);
        Document document = new Document(Zoo.all().get((int) seed % 4).network().get(), Placement.EMPTY);
        document = new Arrange(Layouter.arrange(document, 712)).apply(document);
        for (int i = 0; i < STEPS; i++) {
            document = randomEdit(random, document).apply(document);
            assertEquals(document.graph().nodes().keySet(), document.placement().positions().keySet());
            check(document);
        }
        check(document.withPlacement(document.placement().with(Layouter.arrange(document, 712))));
    }

    private static void check(Document document) {
        Inference inference = Inference.infer(document.graph());
        Cost cost = Cost.of(inference);
        Scene scene = Scene.of(document, inference, cost, new Overlay.Counted(Quantity.MACS, cost), Optional.empty());
        Set<Point> ports = new HashSet<>();
        scene.cards().forEach(card -> card.ports().forEach(port -> ports.add(port.at())));
        scene.pills().forEach(pill -> pill.ports().forEach(port -> ports.add(port.at())));
        for (EdgeShape shape : scene.edgeShapes()) {
            List<Point> route = shape.route();
            assertTrue(ports.contains(route.getFirst()) && ports.contains(route.getLast()), shape.toString());
            for (int i = 1; i < route.size(); i++) {
                Point a = route.get(i - 1);
                Point b = route.get(i);
                assertTrue(a.x() == b.x() || a.y() == b.y(), shape.toString());
            }
        }
    }

    private static Edit randomEdit(Random random, Document document) {
        Graph graph = document.graph();
        NodeId node = new NodeId(1 + random.nextInt(graph.nodes().size() + 5));
        NodeId other = new NodeId(1 + random.nextInt(graph.nodes().size() + 5));
        Set<NodeId> some = Set.copyOf(List.of(node, new NodeId(node.value() + 1), new NodeId(node.value() + 2)));
        Optional<Path> group = graph.groups().stream().map(Group::path).skip(random.nextInt(3)).findFirst();
        Clip clip = Palette.entries().get(random.nextInt(Palette.entries().size())).clip(Inference.infer(graph).output(node));
        Edge edge = graph.edges().isEmpty() ? new Edge(node, other, 0) : graph.edges().get(random.nextInt(graph.edges().size()));
        Point at = new Point(random.nextInt(900), random.nextInt(600));
        return switch (random.nextInt(19)) {
            case 0 -> AddClip.of(clip, at, group);
            case 1 -> new Append(clip, node);
            case 2 -> new InsertOnEdge(clip, edge);
            case 3 -> Connect.of(new Edge(node, other, random.nextInt(3)));
            case 4 -> new Disconnect(edge);
            case 5 -> new Move(Map.of(node, at));
            case 6 -> new Delete(some);
            case 7 -> new SetLayer(node, Conv2d.of(1 + random.nextInt(64), 1 + random.nextInt(5)));
            case 8 -> new Rename(node, "name" + random.nextInt(3));
            case 9 -> new GroupNodes(some, "group " + random.nextInt(3));
            case 10 -> new Ungroup(group.orElse(new Path("none")));
            case 11 -> new Fold(group.orElse(new Path("none")), random.nextBoolean());
            case 12 -> new Bypass(some);
            case 13 -> new Arrange(Layouter.arrange(document, 712));
            case 14 -> new AddClip("Paste", Clip.of(document, some), at, group);
            case 15 -> new Prepend(clip, node, random.nextInt(2));
            case 16 -> new ShareWeights(some, other);
            case 17 -> new UseOwnWeights(some);
            default -> new ApplyFix("Cut and retype", g -> g.without(edge).withName("n" + random.nextInt(9)));
        };
    }
}
