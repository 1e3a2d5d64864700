package org.gabor.app.editor.thumbnail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.gabor.app.editor.face.Family;
import org.gabor.app.editor.thumbnail.Thumbnail.Bar;
import org.gabor.app.editor.thumbnail.Thumbnail.Line;
import org.gabor.app.geom.Rect;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.layer.CapsuleLength;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.DigitCaps;
import org.gabor.graph.layer.Input;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.PrimaryCaps;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.model.Path;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Window;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures of networks: the expected parts of well-known ones, and that every network has a picture. */
class ThumbnailTest {

    private static final Rect IMAGE = new Rect(0, 0, Thumbnail.WIDTH, Thumbnail.HEIGHT);

    static Stream<String> everyNetwork() {
        return Zoo.all().stream().map(architecture -> architecture.id());
    }

    @ParameterizedTest
    @MethodSource("everyNetwork")
    void everyNetworkFitsItsImageAndShowsItsScores(String id) {
        Thumbnail image = of(id);
        assertTrue(image.bars().size() >= 5, id);
        image.bars().forEach(bar -> {
            assertTrue(IMAGE.contains(bar.box()), id + ": " + bar);
            assertTrue(bar.box().width() > 1 && bar.box().height() > 1, id + ": " + bar);
        });
        image.lines().forEach(edge -> {
            assertTrue(IMAGE.contains(edge.from()) && IMAGE.contains(edge.to()), id + ": " + edge);
            assertTrue(edge.from().y() - edge.rise() >= 0, id + ": " + edge);
        });
    }

    @Test
    void leNetShowsEveryLayerInItsOrder() {
        Thumbnail image = of("lenet5_d2l");
        assertEquals(List.of(Family.CONVOLUTION, Family.ACTIVATION, Family.POOLING, Family.CONVOLUTION, Family.ACTIVATION,
                Family.POOLING, Family.SHAPE, Family.DENSE, Family.ACTIVATION, Family.DENSE, Family.ACTIVATION, Family.DENSE),
                families(image));
        assertEquals(0, arcs(image));
        // 28×28 and 14×14: two convolutions, one halving and the window between them
        assertTrue(image.bars().get(0).box().height() > image.bars().get(2).box().height());
    }

    @Test
    void resNetHasAnArcForEachBlock() {
        assertEquals(8, arcs(of("resnet18")));
        assertEquals(16, arcs(of("resnet50")));
        assertEquals(16, families(of("resnet50")).stream().filter(Family.MERGE::equals).count());
    }

    @Test
    void resNet152IsDrawnWithFewerOfItsEqualBlocks() {
        int arcs = arcs(of("resnet152"));
        assertTrue(arcs >= 10 && arcs < 50, arcs + " arcs");
    }

    @Test
    void googLeNetsModulesAreFourLanesHigh() {
        List<Bar> bars = of("googlenet_torchvision").bars();
        assertEquals(9, bars.stream().filter(bar -> bar.family() == Family.POOLING && bar.box().centerY() > 60).count(),
                "the pooling branch, the lowest of each of the nine modules");
        long columns = bars.stream().filter(bar -> bar.box().centerY() < 30).count();
        assertEquals(9, columns);
    }

    @Test
    void denseNetsLayersSeeAllBefore() {
        Thumbnail book = of("densenet_d2l");
        // four blocks of four layers: arcs over one layer (2) and over two (1)
        assertEquals(4 * 3, arcs(book));
    }

    @Test
    void groupsAndCapsulesAreStacks() {
        assertTrue(of("resnext50_32x4d").bars().stream().filter(bar -> bar.box().height() < 9 && !bar.solid()).count() >= 5 * 7);
        Graph capsNet = NetworkBuilder.network("CapsNet", new FeatureMap(1, 28, 28), x -> x
                .then("conv", Conv2d.of(256, 9))
                .then("primary", new PrimaryCaps(32, 8, Window.of(9).withStride(2)))
                .then("digit", new DigitCaps(10, 16, 3))
                .then("length", new CapsuleLength()));
        List<Bar> bars = Thumbnail.of(capsNet).bars();
        assertEquals(10, bars.stream().map(bar -> bar.box().centerY()).distinct().filter(y -> y != 46).count());
    }

    @Test
    void unfinishedAndBrokenNetworksHaveAnImageToo() {
        assertEquals(new Thumbnail(List.of(), List.of()), Thumbnail.of(Graph.empty("empty")));
        Graph alone = Graph.empty("alone").with(node(1, new Conv2d(8, Window.of(3), 1, true)));
        assertTrue(Thumbnail.of(alone).bars().isEmpty());
        Graph broken = alone.with(node(2, new Input(new FeatureMap(1, 28, 28)))).with(node(3, Linear.of(10)))
                .with(edge(2, 1)).with(edge(1, 3));
        assertFalse(Thumbnail.of(broken).bars().isEmpty(), "the layers before the misfit are drawn");
        Graph circle = alone.with(node(2, Conv2d.of(8, 3))).with(edge(1, 2)).with(edge(2, 1));
        assertTrue(Thumbnail.of(circle).bars().isEmpty());
    }

    private static Thumbnail of(String id) {
        return Thumbnail.of(Zoo.find(id).orElseThrow().network().get());
    }

    private static List<Family> families(Thumbnail image) {
        return image.bars().stream().map(Bar::family).toList();
    }

    private static int arcs(Thumbnail image) {
        return (int) image.lines().stream().map(Line::rise).filter(rise -> rise > 0).count();
    }

    private static Node node(int id, org.gabor.graph.layer.Layer layer) {
        return new Node(new NodeId(id), new Path("layer" + id), "layer" + id, layer);
    }

    private static Edge edge(int from, int to) {
        return new Edge(new NodeId(from), new NodeId(to), 0);
    }
}
