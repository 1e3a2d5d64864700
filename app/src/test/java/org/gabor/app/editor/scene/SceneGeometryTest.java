package org.gabor.app.editor.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gabor.app.editor.Document;
import org.gabor.app.editor.SkipNetwork;
import org.gabor.app.geom.Point;
import org.gabor.app.geom.Rect;
import org.gabor.graph.analysis.Cost;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.model.NodeId;
import org.junit.jupiter.api.Test;

/** Compares with a hand-made drawing, number by number: AlexNet and a skip connection that doesn't fit. */
class SceneGeometryTest {

    private final Document document = SkipNetwork.document();
    private final Scene scene = scene(document);

    @Test
    void framesAreAsDrawn() {
        assertEquals(List.of(new Rect(24, 56, 608, 496), new Rect(664, 56, 232, 496)),
                scene.frames().stream().map(Frame::rect).toList());
        assertEquals(List.of("features", "classifier"), scene.frames().stream().map(Frame::title).toList());
        assertEquals(List.of("14 layers · 3,723,968 parameters · 895.1 M MACs", "43,040,778 parameters"),
                scene.frames().stream().map(Frame::summary).toList());
    }

    @Test
    void cardsSayWhatIsDrawn() {
        assertEquals(Map.of("conv1", "96, 11×11 / 4, pad 1|11,712", "conv2", "256, 5×5 / 1, pad 2|614,656",
                "pool1", "max 3×3 / 2|", "relu1", "|", "dropout1", "|p = 0.5", "fc1", "Linear, 4,096 units|26,218,496",
                "fc3", "Linear, 10 units|40,970", "skip1", "Add|?"),
                List.of("conv1", "conv2", "pool1", "relu1", "dropout1", "fc1", "fc3", "skip1").stream()
                        .collect(Collectors.toMap(name -> name, name -> card(name).detail() + "|" + card(name).measure())));
        assertEquals(new Rect(264, 444, 108, 44), card("skip1").rect());
        assertTrue(card("skip1").faulty());
        assertFalse(card("skip1").known());
    }

    @Test
    void edgesClimbToTheNextColumnAsDrawn() {
        assertEquals(points(140, 488, 140, 524, 400, 524, 400, 90, 516, 90, 516, 108), edge("pool2", "conv3").route());
        assertEquals(points(516, 500, 516, 524, 648, 524, 648, 90, 780, 90, 780, 108), edge("pool3", "flatten").route());
        assertEquals(points(140, 40, 140, 108), edge("Input", "conv1").route());
    }

    @Test
    void theSkipConnectionIsMismatchedAndLeavesItsEdgeAtADot() {
        EdgeShape mismatched = edge("pool1", "skip1");
        assertTrue(mismatched.mismatched());
        assertEquals(points(140, 268, 140, 284, 344, 284, 344, 444), mismatched.route());
        assertEquals("96 ≠ 256", mismatched.label().orElseThrow().text());
        assertTrue(scene.junctions().contains(new Junction(new Point(140, 284), true)));
        assertEquals(points(140, 396, 140, 412, 292, 412, 292, 444), edge("relu2", "skip1").route());
    }

    @Test
    void shapesStandOnceWhereThereIsRoom() {
        assertEquals(new Label("96×54×54", new Point(152, 206), false), edge("relu1", "pool1").label().orElseThrow());
        assertEquals(Optional.empty(), edge("conv1", "relu1").label());
        assertEquals(List.of("1×224×224", "96×54×54", "96×26×26", "256×26×26", "256×12×12", "384×12×12", "384×12×12",
                "256×12×12", "256×5×5", "6,400", "4,096", "4,096", "10"),
                scene.edgeShapes().stream().filter(shape -> !shape.mismatched())
                        .flatMap(shape -> shape.label().stream()).map(Label::text).toList());
    }

    @Test
    void theOutputIsTheClassifiersAndTheSkipIsUnused() {
        Pill output = scene.pills().getLast();
        assertEquals(new Rect(700, 584, 160, 28), output.rect());
        assertEquals("10 classes", output.detail());
        assertEquals(List.of(new LooseEnd(id("skip1"), new Point(318, 488), new Point(318, 508),
                new Label("unused", new Point(326, 500), false))), scene.looseEnds());
    }

    @Test
    void portsAreQuietWhereCardsAreStacked() {
        assertEquals(List.of(false, true), card("conv1").ports().stream().map(Port::quiet).toList());
        assertEquals(List.of(true, true), card("relu6").ports().stream().map(Port::quiet).toList());
    }

    @Test
    void widthGrowsWithTheLogarithmOfTheValues() {
        assertEquals(1.0, scene.edgeShapes().getLast().width(), 0.01);
        assertEquals(2.74, edge("flatten", "fc1").width(), 0.01);
        assertEquals(3.76, edge("conv1", "relu1").width(), 0.01);
    }

    private Card card(String label) {
        return scene.cards().stream().filter(card -> card.title().equals(label)).findFirst().orElseThrow();
    }

    private EdgeShape edge(String from, String to) {
        return scene.edgeShapes().stream()
                .filter(shape -> shape.edge().filter(e -> e.from().equals(id(from)) && e.to().equals(id(to))).isPresent())
                .findFirst().orElseThrow();
    }

    private NodeId id(String label) {
        return SkipNetwork.id(document.graph(), label);
    }

    private static List<Point> points(double... xy) {
        return IntStream.range(0, xy.length / 2).mapToObj(i -> new Point(xy[2 * i], xy[2 * i + 1])).toList();
    }

    private static Scene scene(Document document) {
        Inference inference = Inference.infer(document.graph());
        return Scene.of(document, inference, Cost.of(inference));
    }
}
