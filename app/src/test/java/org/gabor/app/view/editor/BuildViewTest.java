package org.gabor.app.view.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.gabor.app.editor.Document;
import org.gabor.app.editor.Placement;
import org.gabor.app.editor.Selection;
import org.gabor.app.editor.edit.Connect;
import org.gabor.app.editor.edit.Delete;
import org.gabor.app.editor.layout.Layouter;
import org.gabor.app.editor.palette.Palette;
import org.gabor.app.editor.scene.Card;
import org.gabor.app.editor.scene.EdgeShape;
import org.gabor.app.files.Settings;
import org.gabor.app.geom.Point;
import org.gabor.app.geom.Rect;
import org.gabor.app.view.theme.ThemeManager;
import org.gabor.app.vm.EditorModel;
import org.gabor.app.vm.FakeStepTiming;
import org.gabor.graph.analysis.Violation;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The Build view by mouse and keyboard, on LeNet. Expected shapes are computed by hand. */
@ExtendWith(ApplicationExtension.class)
class BuildViewTest {

    @TempDir
    static Path home;

    private EditorModel model;
    private BuildView view;
    private String browsed = "";

    @Start
    void start(Stage stage) {
        Document lenet = new Document(Zoo.find("lenet").orElseThrow().network().get(), Placement.EMPTY);
        model = new EditorModel(lenet.withPlacement(Placement.EMPTY.with(Layouter.arrange(lenet, Layouter.SCREEN_HEIGHT))));
        ThemeManager theme = new ThemeManager(new Settings(home.resolve("settings.properties")));
        view = new BuildView(model, FakeStepTiming.idle(model, home.resolve("runs")), theme, _ -> {},
                address -> browsed = address);
        Scene scene = new Scene(view, 980, 720);
        theme.style(scene);
        stage.setScene(scene);
        stage.show();
    }

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
    void aRefusedValueLeavesTheNetworkAndSaysWhy(FxRobot robot) {
        robot.interact(() -> model.select(Selection.of(id("conv1"))));
        Graph before = model.document().graph();
        type(robot, "#inspector-outChannels", "0");
        assertEquals(before, model.document().graph());
        assertTrue(robot.lookup("#inspector-outChannels").<TextField>query().getStyleClass().contains("invalid"));
        assertEquals("A Conv2d needs at least 1 filter, got 0.",
                robot.lookup("#inspector-outChannels-error").queryLabeled().getText());
        type(robot, "#inspector-outChannels", "many");
        assertEquals("Filters is a whole number such as 3.",
                robot.lookup("#inspector-outChannels-error").queryLabeled().getText());
        assertEquals(before, model.document().graph());
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
    void theOutlineAndTheCanvasSelectTheSame(FxRobot robot) {
        robot.clickOn("#show-outline");
        robot.clickOn("#outline-fc1");
        await(() -> model.selection().equals(Selection.of(id("fc1"))));
        assertEquals("Linear", robot.lookup("#inspector-title").queryLabeled().getText());
        robot.clickOn(center("conv2"));
        await(() -> outline(robot).getSelectionModel().getSelectedItem().getValue().label().equals("conv2"));
    }

    @Test
    void aProblemOffersItsRemedy(FxRobot robot) {
        robot.interact(() -> model.select(Selection.of(id("flat"))));
        robot.interact(() -> view.canvas().requestFocus());
        robot.type(KeyCode.DELETE);
        await(() -> !model.inference().isValid());
        assertEquals("1", robot.lookup("#problems-count").queryLabeled().getText());
        robot.clickOn("#fix-insert-flatten");
        await(() -> model.inference().isValid());
        assertEquals("400", shapes("flatten").getFirst());
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
    void anUnusedBranchIsAProblemWithARemedy(FxRobot robot) {
        assertEquals(List.of(), model.inference().obstacles());
        robot.interact(() -> view.commands().place(Palette.byShortcut('a').orElseThrow(), new Point(600, 400)));
        NodeId added = selected().id();
        robot.interact(() -> model.apply(Connect.of(new Edge(id("pool1"), added, 0))));
        robot.clickOn("#fix-remove-" + model.document().graph().node(added).label());
        await(() -> model.inference().obstacles().isEmpty());
        assertEquals(13, model.document().graph().nodes().size());
    }

    @Test
    void theLinkOpensThePaper(FxRobot robot) {
        robot.interact(() -> model.select(Selection.of(id("conv1"))));
        robot.interact(() -> robot.lookup("#inspector-paper").<Hyperlink>query().fire());
        assertEquals("https://doi.org/10.1109/5.726791", browsed);
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
    void aGroupClosedInTheOutlineStaysClosed(FxRobot robot) {
        robot.interact(() -> model.open(SkipNetwork.document()));
        OutlineView outline = (OutlineView) view.lookup("#outline");
        robot.interact(() -> group(outline).setExpanded(false));
        robot.interact(() -> model.apply(new Delete(Set.of(id("relu1")))));
        assertFalse(group(outline).isExpanded());
        robot.interact(() -> group(outline).setExpanded(true));
        robot.interact(model::undo);
        assertTrue(group(outline).isExpanded());
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
    void withoutItsInputTheNetworkSaysWhatIsMissing(FxRobot robot) {
        robot.interact(() -> model.select(Selection.of(id("Input"))));
        robot.interact(() -> view.canvas().requestFocus());
        robot.type(KeyCode.DELETE);
        await(() -> model.document().graph().nodes().size() == 12);
        assertEquals(List.of("Conv2d has no input."), model.inference().obstacles().stream().map(Violation::message).toList());
        robot.clickOn("#palette-filter").write("input").clickOn("#palette-Input");
        await(() -> model.document().graph().nodes().size() == 13);
        robot.clickOn("#palette-filter-clear");
        await(() -> robot.lookup("#palette-filter").<TextField>query().getText().isEmpty());
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

    // ---- reading

    private Point2D port(String label, boolean output) {
        return view.canvas().screenOf(view.canvasModel().sceneProperty().get().ports()
                .filter(port -> port.node().equals(id(label)) && port.output() == output).findFirst().orElseThrow().at());
    }

    private static TreeItem<OutlineView.Entry> group(OutlineView outline) {
        return outline.getRoot().getChildren().stream()
                .filter(item -> item.getValue().label().equals("features")).findFirst().orElseThrow();
    }

    private List<String> shapes(String... labels) {
        return List.of(labels).stream()
                .map(label -> model.inference().output(id(label)).map(shape -> shape.text()).orElse("?")).toList();
    }

    private NodeId id(String label) {
        return SkipNetwork.id(model.document().graph(), label);
    }

    private Node selected() {
        return model.document().graph().node(model.selection().single().orElseThrow());
    }

    private static OutlineView outline(FxRobot robot) {
        return robot.lookup("#outline").queryAs(OutlineView.class);
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

    private Point2D center(String label) {
        Rect card = view.canvasModel().sceneProperty().get().cards().stream()
                .filter(c -> c.title().equals(label)).findFirst().orElseThrow().rect();
        return view.canvas().screenOf(new Point(card.centerX(), card.centerY()));
    }

    // ---- doing

    private static void drag(FxRobot robot, Point2D from, Point2D to) {
        robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(to).moveBy(1, 1).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.clickOn(field).press(KeyCode.SHORTCUT, KeyCode.A).release(KeyCode.A, KeyCode.SHORTCUT).write(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void await(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
