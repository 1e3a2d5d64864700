package org.gabor.app.view.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.control.TreeItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.gabor.app.editor.Selection;
import org.gabor.app.editor.SkipNetwork;
import org.gabor.app.editor.palette.Palette;
import org.gabor.app.editor.scene.Card;
import org.gabor.app.editor.scene.EdgeShape;
import org.gabor.app.geom.Point;
import org.gabor.app.geom.Rect;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Edits LeNet on the canvas by mouse and keyboard. Expected shapes are computed by hand. */
class BuildViewTest extends BuildViewFixture {

    @Test
    void aLayerDroppedOnAnEdgeIsInsertedAndReshapesWhatFollows(FxRobot robot) {
        assertEquals(List.of("6×28×28", "6×14×14", "16×10×10"), shapes("act1", "pool1", "conv2"));

        robot.moveTo("#palette-Conv2d").press(MouseButton.PRIMARY);
        robot.moveTo(middle(edge("act1", "pool1")));
        robot.moveBy(1, 1).release(MouseButton.PRIMARY);
        await(() -> model.document().graph().nodes().size() == 14);
        Node added = selected();
        assertEquals("Conv2d", added.layer().type());
        assertEquals(id("act1"), model.document().graph().inputs(added.id()).getFirst().from());
        assertEquals(added.id(), model.document().graph().inputs(id("pool1")).getFirst().from());

        type(robot, "#inspector-outChannels", "12");
        type(robot, "#inspector-padding-height", "0");
        type(robot, "#inspector-kernel-height", "11");
        // (28 − 11) / 1 + 1 = 18, pooled to 9, less 4 for the 5×5 window of conv2.
        assertEquals(List.of("12×18×18", "12×9×9", "16×5×5"), shapes(added.label(), "pool1", "conv2"));
        assertEquals("12×18×18", outlineShape(added.label()));

        robot.interact(model::undo);
        assertEquals("28", shapes("conv1").getFirst().split("×")[1]);
        assertTrue(model.undoTitleProperty().get().length() > 0);
        robot.interact(() -> {
            while (!model.undoTitleProperty().get().isEmpty()) {
                model.undo();
            }
        });
        assertEquals(13, model.document().graph().nodes().size());
        assertEquals(List.of("6×28×28", "6×14×14", "16×10×10"), shapes("act1", "pool1", "conv2"));
    }

    @Test
    void deleteInAFieldDeletesTextAndOnTheCanvasTheLayer(FxRobot robot) {
        robot.interact(() -> model.select(Selection.of(id("act1"))));
        robot.clickOn("#inspector-name").press(KeyCode.SHORTCUT, KeyCode.A).release(KeyCode.A, KeyCode.SHORTCUT);
        robot.type(KeyCode.DELETE);
        assertEquals(13, model.document().graph().nodes().size());
        robot.interact(() -> view.canvas().requestFocus());
        robot.type(KeyCode.DELETE);
        await(() -> model.document().graph().nodes().size() == 12);
        assertEquals(id("conv1"), model.document().graph().inputs(id("pool1")).getFirst().from());
    }

    @Test
    void aLayerAppendedWithNothingSelectedFollowsTheOutputAndASecondInputIsNotMade(FxRobot robot) {
        robot.interact(() -> model.select(Selection.NONE));
        robot.clickOn("#palette-Conv2d");
        await(() -> model.document().graph().nodes().size() == 14);
        assertEquals(id("fc3"), model.document().graph().inputs(selected().id()).getFirst().from());
        robot.interact(() -> view.commands().append(Palette.entries().stream()
                .filter(entry -> entry.id().equals("Input")).findFirst().orElseThrow()));
        assertEquals(14, model.document().graph().nodes().size());
        assertEquals("Input", selected().layer().type());
    }

    @Test
    void theInputSaysHowImagesAreResized(FxRobot robot) {
        robot.interact(() -> model.open(SkipNetwork.document()));
        robot.interact(() -> view.canvasModel().examplesProperty().set(Optional.of(new FeatureMap(1, 28, 28))));
        assertEquals("28×28 → 224×224", view.canvasModel().sceneProperty().get().pills().getFirst().detail());
        robot.interact(() -> view.canvasModel().examplesProperty().set(Optional.of(new FeatureMap(3, 224, 224))));
        assertEquals("224×224", view.canvasModel().sceneProperty().get().pills().getFirst().detail());
    }

    @Test
    void anEdgeDrawnBackwardsOrToNothingChangesNothing(FxRobot robot) {
        Graph before = model.document().graph();
        drag(robot, port("conv2", true), center("conv1"));
        assertEquals(before, model.document().graph());
        drag(robot, port("conv2", true), port("conv2", true).add(60, 3));
        assertEquals(before, model.document().graph());
        assertEquals(List.of(), model.inference().obstacles());
    }

    @Test
    void thePointersShapeSaysWhatAPressWouldDo(FxRobot robot) {
        robot.moveTo(center("conv2"));
        await(() -> view.canvas().getCursor() == Cursor.HAND);
        robot.moveTo(port("conv2", true)).press(MouseButton.PRIMARY).moveBy(40, 0);
        await(() -> view.canvas().getCursor() == Cursor.CROSSHAIR);
        robot.release(MouseButton.PRIMARY);
        robot.press(MouseButton.MIDDLE).moveBy(5, 5);
        await(() -> view.canvas().getCursor() == Cursor.CLOSED_HAND);
        robot.release(MouseButton.MIDDLE);
    }

    @Test
    void aGroupIsFoldedAndOpenedByMouse(FxRobot robot) {
        robot.interact(() -> model.open(SkipNetwork.document()));
        int cards = view.canvasModel().sceneProperty().get().cards().size();
        Rect chevron = view.canvasModel().sceneProperty().get().frames().getLast().chevron();
        robot.clickOn(view.canvas().screenOf(new Point(chevron.centerX(), chevron.centerY())));
        await(() -> view.canvasModel().sceneProperty().get().frames().size() == 1);
        Card folded = view.canvasModel().sceneProperty().get().cards().stream()
                .filter(card -> card.folded().isPresent()).findFirst().orElseThrow();
        assertEquals("8 layers", folded.detail());
        Rect tile = folded.chevron().orElseThrow();
        robot.clickOn(view.canvas().screenOf(new Point(tile.centerX(), tile.centerY())));
        await(() -> view.canvasModel().sceneProperty().get().cards().size() == cards);
    }

    private Point2D port(String label, boolean output) {
        return view.canvas().screenOf(view.canvasModel().sceneProperty().get().ports()
                .filter(port -> port.node().equals(id(label)) && port.output() == output).findFirst().orElseThrow().at());
    }

    private String outlineShape(String label) {
        OutlineView outline = (OutlineView) view.lookup("#outline");
        return outline.getRoot().getChildren().stream().map(TreeItem::getValue)
                .filter(entry -> entry.label().equals(label)).findFirst().orElseThrow().shape();
    }

    private EdgeShape edge(String from, String to) {
        return view.canvasModel().sceneProperty().get().edgeShapes().stream()
                .filter(shape -> shape.edge().filter(e -> e.from().equals(id(from)) && e.to().equals(id(to))).isPresent())
                .findFirst().orElseThrow();
    }

    private Point2D middle(EdgeShape shape) {
        Point from = shape.route().get(0);
        Point to = shape.route().get(1);
        return view.canvas().screenOf(new Point((from.x() + to.x()) / 2, (from.y() + to.y()) / 2));
    }

    private static void drag(FxRobot robot, Point2D from, Point2D to) {
        robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(to).moveBy(1, 1).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
