package org.gabor.app.editor.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.gabor.app.editor.Document;
import org.gabor.app.editor.Overview;
import org.gabor.app.editor.Placement;
import org.gabor.app.editor.Spacing;
import org.gabor.app.editor.scene.Card;
import org.gabor.app.editor.scene.Frame;
import org.gabor.app.editor.scene.Pill;
import org.gabor.app.editor.scene.Scene;
import org.gabor.app.geom.Point;
import org.gabor.app.geom.Rect;
import org.gabor.graph.analysis.Cost;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.dsl.Block;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.dsl.SymbolicTensor;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.Path;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.zoo.Zoo;
import org.gabor.zoo.about.Architecture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayouterTest {

    /** Larger networks repeat the same structures, and laying them all out takes long. */
    private static final int LARGE = 200;

    /** AlexNet as drawn by hand, except that the second column is 264 px away instead of 376. */
    @Test
    void alexNetLooksLikeTheDrawing() {
        Graph alexnet = Zoo.find("alexnet").orElseThrow().network().get();
        Scene scene = scene(alexnet);
        assertEquals(Map.of("conv1", new Point(48, 108), "relu1", new Point(48, 160), "pool2", new Point(48, 420),
                "conv3", new Point(312, 108), "pool3", new Point(312, 456), "flatten", new Point(576, 108),
                "fc1", new Point(576, 172), "fc3", new Point(576, 476)),
                places(scene, "conv1", "relu1", "pool2", "conv3", "pool3", "flatten", "fc1", "fc3"));
        assertEquals(List.of(new Rect(24, 56, 496, 496), new Rect(552, 56, 232, 496)),
                scene.frames().stream().map(Frame::rect).toList());
        assertEquals(new Rect(48, 12, 184, 28), scene.pills().getFirst().rect());
        assertEquals(new Rect(588, 584, 160, 28), scene.pills().getLast().rect());
    }

    @Test
    void leNetWrapsIntoTwoColumnsThatFitTheScreen() {
        Scene scene = scene(Zoo.find("lenet").orElseThrow().network().get());
        assertEquals(2, scene.cards().stream().map(card -> card.rect().x()).distinct().count());
        assertTrue(scene.bounds().bottom() <= Layouter.SCREEN_HEIGHT, scene.bounds().toString());
    }

    @ParameterizedTest
    @MethodSource("networks")
    void nothingOverlaps(Graph graph) {
        Scene scene = scene(graph);
        List<Rect> solid = new ArrayList<>(scene.cards().stream().map(Card::rect).toList());
        solid.addAll(scene.pills().stream().map(Pill::rect).toList());
        for (int i = 0; i < solid.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertFalse(solid.get(i).intersects(solid.get(j)), solid.get(i) + " and " + solid.get(j));
            }
        }
        for (Frame frame : scene.frames()) {
            for (Frame other : scene.frames()) {
                boolean nested = frame.group().path().isInside(other.group().path())
                        || other.group().path().isInside(frame.group().path());
                assertTrue(frame == other || nested || !frame.rect().intersects(other.rect()), frame + " and " + other);
            }
            for (Card card : scene.cards()) {
                boolean inside = graph.node(card.node()).path().isInside(frame.group().path());
                assertEquals(inside, frame.rect().intersects(card.rect()), frame.title() + " and " + card.title());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void isTheSameEveryTime(Graph graph) {
        Document document = new Document(graph, Placement.EMPTY);
        assertEquals(Layouter.arrange(document, 712), Layouter.arrange(document, 712));
    }

    @Test
    void stopsWhenInterrupted() {
        Document document = new Document(Zoo.find("alexnet").orElseThrow().network().get(), Placement.EMPTY);
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, () -> Layouter.arrange(document, 712));
        assertTrue(Thread.interrupted());
    }

    @Test
    void aFoldedGroupTakesTheRoomOfOneCard() {
        Document document = new Document(Zoo.find("alexnet").orElseThrow().network().get(),
                Placement.EMPTY.withFolded(new Path("features"), true));
        Scene scene = arranged(document);
        assertEquals(List.of("classifier"), scene.frames().stream().map(Frame::title).toList());
        assertEquals("13 layers", scene.cards().getFirst().detail());
    }

    /** Two auxiliary classifiers must not keep their main chain from wrapping into columns. */
    @Test
    void auxiliaryClassifiersStandBesideTheirColumn() {
        Graph graph = Zoo.find("googlenet_original_bvlc_aux").orElseThrow().network().get();
        Scene scene = arranged(new Document(graph, new Placement(Map.of(), Overview.of(graph))));
        assertTrue(scene.bounds().bottom() <= Layouter.SCREEN_HEIGHT, scene.bounds().toString());
        for (Card branch : scene.cards().stream().filter(card -> card.title().startsWith("auxiliary")).toList()) {
            assertTrue(scene.cards().stream().anyMatch(card -> card.rect().y() == branch.rect().y()
                    && card.rect().right() + Spacing.BESIDE == branch.rect().x()), branch.title());
        }
    }

    static List<Graph> networks() {
        List<Graph> graphs = new ArrayList<>(Zoo.all().stream().map(Architecture::network).map(Supplier::get)
                .filter(graph -> graph.nodes().size() < LARGE).toList());
        graphs.add(inception());
        graphs.add(residual(6));
        graphs.add(withLooseCards(graphs.getFirst()));
        return graphs;
    }

    /** Four branches that meet again (Szegedy et al. 2014, figure 2b, without pooling). */
    private static Graph inception() {
        return NetworkBuilder.network("inception", new FeatureMap(8, 16, 16), x -> {
            SymbolicTensor a = x.then("a1", Conv2d.of(8, 1)).then("a2", Activation.RELU);
            SymbolicTensor b = x.then("b1", Conv2d.of(8, 1)).then("b2", Conv2d.of(8, 3).withPadding(1));
            SymbolicTensor c = x.then("c1", Conv2d.of(8, 1)).then("c2", Conv2d.of(8, 5).withPadding(2));
            return a.merge("cat", new Concat(), b, c, x.then("d1", Conv2d.of(8, 1))).then("relu", Activation.RELU);
        });
    }

    private static Graph residual(int blocks) {
        return NetworkBuilder.network("residual", new FeatureMap(8, 16, 16), x -> {
            SymbolicTensor at = x;
            for (int i = 0; i < blocks; i++) {
                Block body = y -> y.then("conv1", Conv2d.of(8, 3).withPadding(1)).then("relu1", Activation.RELU)
                        .then("conv2", Conv2d.of(8, 3).withPadding(1))
                        .merge("add", new Add(), y).then("relu2", Activation.RELU);
                at = at.group("block" + i, body);
            }
            return at;
        });
    }

    private static Graph withLooseCards(Graph graph) {
        return graph.with(new Node(graph.nextId(), new Path("loose"), "loose", Linear.of(3)));
    }

    private static Map<String, Point> places(Scene scene, String... labels) {
        Map<String, Point> places = new HashMap<>();
        scene.cards().stream().filter(card -> List.of(labels).contains(card.title()))
                .forEach(card -> places.put(card.title(), card.rect().topLeft()));
        return places;
    }

    private static Scene scene(Graph graph) {
        return arranged(new Document(graph, Placement.EMPTY));
    }

    private static Scene arranged(Document document) {
        Placement placed = document.placement().with(Layouter.arrange(document, Layouter.SCREEN_HEIGHT));
        Inference inference = Inference.infer(document.graph());
        return Scene.of(document.withPlacement(placed), inference, Cost.of(inference));
    }
}
