package org.gabor.app.editor.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.gabor.app.editor.Document;
import org.gabor.app.editor.Placement;
import org.gabor.app.editor.edit.InsertOnEdge;
import org.gabor.app.editor.layout.Layouter;
import org.gabor.app.editor.scene.Card;
import org.gabor.app.editor.scene.Scene;
import org.gabor.app.geom.Rect;
import org.gabor.graph.analysis.Cost;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Node;
import org.gabor.graph.shape.Image;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteTest {

    @Test
    void theLettersAppendWhatTheySay() {
        assertEquals(List.of("Conv2d", "MaxPool2d", "BatchNorm", "ReLU", "Dropout", "Linear"),
                "cpbadf".chars().mapToObj(key -> Palette.byShortcut((char) key).orElseThrow().id()).toList());
        List<String> ids = Palette.entries().stream().map(PaletteEntry::id).toList();
        assertEquals(ids.size(), new HashSet<>(ids).size());
    }

    @Test
    void layersFitWhereTheyAreInserted() {
        assertEquals(96, ((Conv2d) only("Conv2d", new Image(96, 26, 26)).layer()).filters());
        assertEquals(32, ((Conv2d) only("Conv2d", new Image(1, 28, 28)).layer()).filters());
        assertEquals(96, ((Conv2d) only("Depthwise", new Image(96, 26, 26)).layer()).groups());
        assertEquals("BatchNorm1d", only("BatchNorm", new Vector(120)).layer().type());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Residual", "Inception"})
    void blocksStandOnAWireInAFrameOfTheirOwnAndOverlapNothing(String block) {
        Document lenet = arranged("lenet");
        Edge wire = wire(lenet, "pool1", "conv2");
        Shape in = Inference.infer(lenet.graph()).output(wire.from()).orElseThrow();
        Document after = new InsertOnEdge(entry(block).clip(Optional.of(in)), wire).apply(lenet);
        Inference inference = Inference.infer(after.graph());
        assertTrue(inference.isSound(), inference.violations().toString());
        Scene scene = Scene.of(after, inference, Cost.of(inference));
        assertEquals(1, scene.frames().size());
        List<Rect> rects = new ArrayList<>(scene.cards().stream().map(Card::rect).toList());
        for (int i = 0; i < rects.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertTrue(!rects.get(i).intersects(rects.get(j)), rects.get(i) + " and " + rects.get(j));
            }
        }
        assertEquals(scene.cards().stream().filter(card -> after.graph().node(card.node()).path().parent().isPresent()).toList(),
                scene.cards().stream().filter(card -> card.rect().intersects(scene.frames().getFirst().rect())).toList());
    }

    @Test
    void aResidualBlockHasTheParametersOfItsPaper() {
        Document alexnet = arranged("alexnet");
        Edge wire = wire(alexnet, "pool1", "conv2");
        long before = Cost.of(Inference.infer(alexnet.graph())).parameters();
        Document after = new InsertOnEdge(entry("Residual").clip(Optional.of(new Image(96, 26, 26))), wire).apply(alexnet);
        assertEquals(2L * (96 * 96 * 9) + 2 * 2 * 96, Cost.of(Inference.infer(after.graph())).parameters() - before);
    }

    private static Node only(String id, Shape in) {
        return entry(id).clip(Optional.of(in)).graph().nodes().values().iterator().next();
    }

    private static PaletteEntry entry(String id) {
        return Palette.entries().stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
    }

    private static Edge wire(Document document, String from, String to) {
        return document.graph().edges().stream()
                .filter(e -> document.graph().node(e.from()).label().equals(from)
                        && document.graph().node(e.to()).label().equals(to))
                .findFirst().orElseThrow();
    }

    private static Document arranged(String network) {
        Document document = new Document(Zoo.find(network).orElseThrow().network().get(), Placement.EMPTY);
        return document.withPlacement(Placement.EMPTY.with(Layouter.arrange(document, Layouter.SCREEN_HEIGHT)));
    }
}
