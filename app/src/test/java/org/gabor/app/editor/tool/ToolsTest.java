package org.gabor.app.editor.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.gabor.app.editor.Document;
import org.gabor.app.editor.Placement;
import org.gabor.app.editor.Selection;
import org.gabor.app.editor.edit.AddClip;
import org.gabor.app.editor.edit.Append;
import org.gabor.app.editor.edit.Connect;
import org.gabor.app.editor.edit.Disconnect;
import org.gabor.app.editor.edit.Edit;
import org.gabor.app.editor.edit.Fold;
import org.gabor.app.editor.edit.InsertOnEdge;
import org.gabor.app.editor.layout.Layouter;
import org.gabor.app.editor.palette.Palette;
import org.gabor.app.editor.palette.PaletteEntry;
import org.gabor.app.editor.scene.Card;
import org.gabor.app.editor.scene.Hit;
import org.gabor.app.editor.scene.HitTest;
import org.gabor.app.editor.scene.Scene;
import org.gabor.app.editor.tool.PointerInput.Button;
import org.gabor.app.editor.tool.PointerInput.Modifier;
import org.gabor.app.geom.Point;
import org.gabor.graph.analysis.Cost;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.layer.Add;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.model.Path;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Test;

class ToolsTest {

    private final Document alexnet = arranged();

    @Test
    void aClickSelectsAndShiftAdds() {
        ToolContext context = toolContext(alexnet, Selection.NONE);
        Gesture first = click(context, middle("conv1"));
        assertEquals(Selection.of(id("conv1")), first.selection());
        Gesture second = click(toolContext(alexnet, first.selection()), middle("conv2"), Modifier.SHIFT);
        assertEquals(Selection.of(id("conv1"), id("conv2")), second.selection());
        Gesture third = click(toolContext(alexnet, second.selection()), middle("conv2"));
        assertEquals(Selection.of(id("conv2")), third.selection());
        assertTrue(third.commit().isEmpty());
    }

    @Test
    void draggingMovesTheSelectionOnTheGrid() {
        ToolContext context = toolContext(alexnet, Selection.of(id("conv1"), id("relu1")));
        Gesture press = new Select().press(at(middle("conv1")), context);
        Gesture drag = press.tool().drag(at(middle("conv1").plus(21, 3)), context);
        Document draft = assertInstanceOf(Preview.Moving.class, drag.preview()).draft();
        assertEquals(place("conv1").plus(24, 0), draft.placement().of(id("conv1")));
        Gesture release = drag.tool().release(at(middle("conv1").plus(21, 3)), context);
        Document after = release.commit().orElseThrow().apply(alexnet);
        assertEquals(place("relu1").plus(24, 0), after.placement().of(id("relu1")));
        assertEquals(place("pool1"), after.placement().of(id("pool1")));
        assertEquals(new Select(), release.tool());
    }

    @Test
    void aBoxSelectsWhatItTouches() {
        ToolContext context = toolContext(alexnet, Selection.NONE);
        Gesture press = new Select().press(at(new Point(30, 100)), context);
        Gesture drag = press.tool().drag(at(new Point(60, 170)), context);
        assertEquals(Set.of(id("conv1"), id("relu1")), drag.selection().nodes());
        assertInstanceOf(Preview.Box.class, drag.preview());
    }

    @Test
    void middleButtonAndSpacePan() {
        ToolContext context = toolContext(alexnet, Selection.NONE);
        PointerInput down = new PointerInput(middle("conv1"), new Point(5, 5), Button.MIDDLE, Set.of());
        Gesture pan = new Select().press(down, context).tool()
                .drag(new PointerInput(Point.ORIGIN, new Point(15, 2), Button.MIDDLE, Set.of()), context);
        assertEquals(new Point(10, -3), pan.panBy());
    }

    @Test
    void anEdgeIsDrawnFromPortToPortWithAPreviewOfWhetherItFits() {
        Document document = withAdd(alexnet);
        ToolContext context = toolContext(document, Selection.NONE);
        Point from = port(context, "relu1", true, 0);
        Tool wiring = new Select().press(at(from), context).tool();
        Point first = port(context, "sum", false, 0);
        Gesture drag = wiring.drag(at(first.plus(3, 3)), context);
        assertTrue(assertInstanceOf(Preview.Wiring.class, drag.preview()).fit().fits());
        Edge edge = new Edge(idIn(document, "relu1"), idIn(document, "sum"), 0);
        assertEquals(Optional.of(Connect.of(edge)), wiring.release(at(first), context).commit());

        Document half = Connect.of(edge).apply(document);
        ToolContext second = toolContext(half, Selection.NONE);
        Preview.Wiring misfit = assertInstanceOf(Preview.Wiring.class, new Select()
                .press(at(port(second, "relu2", true, 0)), second).tool()
                .drag(at(port(second, "sum", false, 1)), second).preview());
        assertFalse(misfit.fit().fits());
        assertTrue(misfit.fit().reason().startsWith("Cannot add"), misfit.fit().reason());
    }

    @Test
    void anEdgePulledOffItsInputIsRemovedOrMoved() {
        ToolContext context = toolContext(alexnet, Selection.NONE);
        Edge edge = new Edge(id("pool1"), id("conv2"), 0);
        Tool wiring = new Select().press(at(port(context, "conv2", false, 0)), context).tool();
        assertEquals(Optional.of(new Disconnect(edge)), wiring.release(at(new Point(2000, 2000)), context).commit());
        assertEquals(Optional.empty(), wiring.release(at(port(context, "conv2", false, 0)), context).commit());
        assertEquals(Optional.of(new Connect(new Edge(id("pool1"), id("fc3"), 0), Optional.of(edge))),
                wiring.release(at(port(context, "fc3", false, 0)), context).commit());
    }

    @Test
    void controlClickEdgesTheSelectedCardToAnother() {
        Document document = withAdd(alexnet);
        Gesture press = new Select().press(
                at(middle(toolContext(document, Selection.NONE), "sum"), Modifier.SHORTCUT),
                toolContext(document, Selection.of(id("conv1"))));
        assertEquals(Optional.of(Connect.of(new Edge(id("conv1"), idIn(document, "sum"), 0))), press.commit());
    }

    @Test
    void aLayerDroppedOnAnEdgeIsInserted() {
        ToolContext context = toolContext(alexnet, Selection.NONE);
        Point onEdge = new Point(place("pool1").x() + 92, place("pool1").y() - 18);
        Gesture drag = new DropLayer(entry("Conv2d")).drag(at(onEdge), context);
        Preview.Dropping preview = assertInstanceOf(Preview.Dropping.class, drag.preview());
        assertTrue(preview.fit().fits());
        assertTrue(preview.draft().isPresent());
        Gesture drop = drag.tool().release(at(onEdge), context);
        InsertOnEdge insert = assertInstanceOf(InsertOnEdge.class, drop.commit().orElseThrow());
        assertEquals(new Edge(id("relu1"), id("pool1"), 0), insert.edge());
        assertEquals("conv6", insert.apply(alexnet).graph().node(drop.selection().single().orElseThrow()).label());
        Preview.Dropping misfit = assertInstanceOf(Preview.Dropping.class,
                new DropLayer(entry("Linear")).drag(at(onEdge), context).preview());
        assertEquals("Linear expects a vector, gets 96×54×54.", misfit.fit().reason());
    }

    @Test
    void aLayerDroppedElsewhereStandsFreeInTheFrameUnderIt() {
        ToolContext context = toolContext(alexnet, Selection.NONE);
        Edit inFrame = new DropLayer(entry("ReLU")).release(at(new Point(272, 300)), context).commit().orElseThrow();
        assertEquals(Optional.of(new Path("features")), assertInstanceOf(AddClip.class, inFrame).group());
        Edit outside = new DropLayer(entry("ReLU")).release(at(new Point(1000, 300)), context).commit().orElseThrow();
        assertEquals(Optional.empty(), assertInstanceOf(AddClip.class, outside).group());
        Edit atPort = new DropLayer(entry("ReLU")).release(at(port(context, "fc3", true, 0)), context).commit().orElseThrow();
        assertEquals(id("fc3"), assertInstanceOf(Append.class, atPort).after());
    }

    @Test
    void hitsAreFoundFromTheTop() {
        Scene scene = toolContext(alexnet, Selection.NONE).scene();
        assertEquals(new Hit.OnChevron(scene.frames().getFirst()), HitTest.at(scene, new Point(42, 72)));
        assertEquals(new Hit.OnTitle(scene.frames().getFirst()), HitTest.at(scene, new Point(300, 70)));
        assertEquals(new Hit.OnNothing(), HitTest.at(scene, new Point(272, 300)));
        assertInstanceOf(Hit.OnPort.class, HitTest.at(scene, new Point(140, 108)));
        assertEquals(new Hit.OnEdge(new Edge(id("pool3"), id("flatten"), 0)), HitTest.at(scene, new Point(537, 300)));
        Edit fold = new Select().press(at(new Point(42, 72)), toolContext(alexnet, Selection.NONE)).commit().orElseThrow();
        assertEquals(new Fold(new Path("features"), true), fold);
    }

    @Test
    void arrowsWalkAlongEdgesAndAcrossColumns() {
        Scene scene = toolContext(alexnet, Selection.NONE).scene();
        assertEquals(Optional.of(id("conv3")),
                ArrowKeySteps.step(alexnet.graph(), scene, id("pool2"), ArrowKeySteps.Direction.DOWN));
        assertEquals(Optional.of(id("pool2")),
                ArrowKeySteps.step(alexnet.graph(), scene, id("conv3"), ArrowKeySteps.Direction.UP));
        assertEquals(Optional.of(id("conv3")),
                ArrowKeySteps.step(alexnet.graph(), scene, id("conv1"), ArrowKeySteps.Direction.RIGHT));
        assertEquals(Optional.empty(), ArrowKeySteps.step(alexnet.graph(), scene, id("conv1"), ArrowKeySteps.Direction.LEFT));
    }

    private static Gesture click(ToolContext context, Point where, Modifier... modifiers) {
        Gesture press = new Select().press(at(where, modifiers), context);
        return press.tool().release(at(where, modifiers),
                new ToolContext(context.document(), context.inference(), context.scene(), press.selection()));
    }

    private static PointerInput at(Point world, Modifier... modifiers) {
        return new PointerInput(world, world, Button.PRIMARY, Set.of(modifiers));
    }

    private Point middle(String label) {
        return middle(toolContext(alexnet, Selection.NONE), label);
    }

    private static Point middle(ToolContext context, String label) {
        return card(context, label).rect().topCenter().plus(0, 14);
    }

    private static Point port(ToolContext context, String label, boolean output, int slot) {
        return card(context, label).ports().stream().filter(p -> p.output() == output && p.slot() == slot)
                .findFirst().orElseThrow().at();
    }

    private static Card card(ToolContext context, String label) {
        return context.scene().cards().stream().filter(c -> c.title().equals(label)).findFirst().orElseThrow();
    }

    private Point place(String label) {
        return alexnet.placement().of(id(label));
    }

    private NodeId id(String label) {
        return idIn(alexnet, label);
    }

    private static NodeId idIn(Document document, String label) {
        return document.graph().nodes().values().stream().filter(n -> n.label().equals(label)).findFirst().orElseThrow().id();
    }

    private static PaletteEntry entry(String id) {
        return Palette.entries().stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
    }

    private static Document withAdd(Document document) {
        NodeId id = document.graph().nextId();
        return new Document(document.graph().with(new Node(id, new Path("sum"), "sum", new Add())),
                document.placement().with(id, new Point(1000, 400)));
    }

    private static ToolContext toolContext(Document document, Selection selection) {
        Inference inference = Inference.infer(document.graph());
        return new ToolContext(document, inference, Scene.of(document, inference, Cost.of(inference)), selection);
    }

    private static Document arranged() {
        Document document = new Document(Zoo.find("alexnet").orElseThrow().network().get(), Placement.EMPTY);
        return document.withPlacement(Placement.EMPTY.with(Layouter.arrange(document, Layouter.SCREEN_HEIGHT)));
    }
}
