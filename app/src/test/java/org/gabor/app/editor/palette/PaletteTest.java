package org.gabor.app.editor.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gabor.app.editor.Clip;
import org.gabor.app.editor.Document;
import org.gabor.app.editor.Placement;
import org.gabor.app.editor.edit.InsertOnEdge;
import org.gabor.app.editor.layout.Layouter;
import org.gabor.app.editor.scene.Card;
import org.gabor.app.editor.scene.Scene;
import org.gabor.app.geom.Rect;
import org.gabor.graph.analysis.Cost;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.GroupNorm;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.Placeholder;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Node;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.VideoFeatureMap;
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
        assertEquals(96, ((Conv2d) only("Conv2d", new FeatureMap(96, 26, 26)).layer()).outChannels());
        assertEquals(32, ((Conv2d) only("Conv2d", new FeatureMap(1, 28, 28)).layer()).outChannels());
        assertEquals(96, ((Conv2d) only("Depthwise", new FeatureMap(96, 26, 26)).layer()).groups());
        assertEquals("BatchNorm1d", only("BatchNorm", new Vector(120)).layer().type());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Residual", "Inception", "SqueezeExcitation", "Bottleneck", "DepthwiseSeparable", "MBConv"})
    void blocksStandOnAnEdgeInAFrameOfTheirOwnAndOverlapNothing(String block) {
        Document lenet = arranged("lenet");
        Edge edge = edge(lenet, "pool1", "conv2");
        Shape in = Inference.infer(lenet.graph()).output(edge.from()).orElseThrow();
        Document after = new InsertOnEdge(entry(block).clip(Optional.of(in)), edge).apply(lenet);
        Inference inference = Inference.infer(after.graph());
        assertTrue(inference.isValid(), inference.violations().toString());
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
        Edge edge = edge(alexnet, "pool1", "conv2");
        long before = Cost.of(Inference.infer(alexnet.graph())).parameters();
        Document after = new InsertOnEdge(entry("Residual").clip(Optional.of(new FeatureMap(96, 26, 26))), edge).apply(alexnet);
        assertEquals(2L * (96 * 96 * 9) + 2 * 2 * 96, Cost.of(Inference.infer(after.graph())).parameters() - before);
    }

    /** Hu et al. 2018, section 4: 2·C²/r weights, plus the biases of both layers. */
    @Test
    void theOtherBlocksHaveTheParametersOfTheirPapers() {
        assertEquals(2 * 64 * 4 + 4 + 64, added("SqueezeExcitation"));
        assertEquals(2 * 64 * 16 + 9 * 16 * 16 + 2 * (16 + 16 + 64), added("Bottleneck"));
        assertEquals(9 * 64 + 64 * 64 + 2 * (64 + 64), added("DepthwiseSeparable"));
        int wide = 6 * 64;
        assertEquals(2 * 64 * wide + 9 * wide + 2 * 16 * wide + 16 + wide + 2 * (wide + wide + 64), added("MBConv"));
    }

    private static long added(String block) {
        Document before = new Document(NetworkBuilder.network("net", new FeatureMap(64, 14, 14),
                x -> x.then("a", Activation.RELU).then("b", Activation.RELU)), Placement.EMPTY);
        Clip clip = entry(block).clip(Optional.of(new FeatureMap(64, 14, 14)));
        Document after = new InsertOnEdge(clip, edge(before, "a", "b")).apply(before);
        return Cost.of(Inference.infer(after.graph())).parameters();
    }

    @Test
    void whatIsLookedForIsFoundByEitherName() {
        assertEquals(List.of("GroupNorm"), found("group norm"));
        assertEquals(List.of("BatchNorm", "LocalResponseNorm", "GroupNorm", "LayerNorm", "LayerNorm2d", "GlobalResponseNorm"),
                found("NORM"));
        assertEquals(List.of("ConvTranspose2d"), found("transpose"));
    }

    private static List<String> found(String text) {
        return Palette.entries().stream().filter(entry -> entry.matches(text)).map(PaletteEntry::id).toList();
    }

    @Test
    void groupsFitTheChannels() {
        assertEquals(8, ((GroupNorm) only("GroupNorm", new FeatureMap(24, 8, 8)).layer()).groups());
        assertEquals("BatchNorm3d", only("BatchNorm", new VideoFeatureMap(3, 4, 5, 6)).layer().type());
    }

    /** The palette has every kind of layer; a missing kind could only be used by writing a file. */
    @Test
    void everyKindOfLayerIsThere() {
        List<Optional<Shape>> ins =
                List.of(Optional.empty(), Optional.of(new Vector(3)), Optional.of(new VideoFeatureMap(3, 4, 5, 6)));
        Set<Class<?>> offered = Palette.entries().stream()
                .flatMap(entry -> ins.stream().flatMap(in -> entry.clip(in).graph().nodes().values().stream()))
                .map(node -> node.layer().getClass()).collect(Collectors.toSet());
        assertEquals(Set.of(Placeholder.class),
                leaves(Layer.class).filter(kind -> !offered.contains(kind)).collect(Collectors.toSet()));
    }

    private static Stream<Class<?>> leaves(Class<?> kind) {
        return kind.isSealed() ? Stream.of(kind.getPermittedSubclasses()).flatMap(PaletteTest::leaves) : Stream.of(kind);
    }

    private static Node only(String id, Shape in) {
        return entry(id).clip(Optional.of(in)).graph().nodes().values().iterator().next();
    }

    private static PaletteEntry entry(String id) {
        return Palette.entries().stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
    }

    private static Edge edge(Document document, String from, String to) {
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
