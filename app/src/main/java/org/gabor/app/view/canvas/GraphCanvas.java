package org.gabor.app.view.canvas;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.gabor.app.editor.scene.Card;
import org.gabor.app.geom.Point;
import org.gabor.app.geom.Rect;
import org.gabor.app.geom.Viewport;
import org.gabor.app.view.theme.Colors;
import org.gabor.app.view.theme.ThemeManager;
import org.gabor.app.vm.CanvasModel;
import org.gabor.app.vm.EditorCommands;

/**
 * The network on one canvas of the window's size, independent of the network's size. A change only requests a layout, and the
 * layout pass draws, so there is at most one repaint per pulse and none while the canvas is hidden.
 */
public final class GraphCanvas extends Region {

    private static final double MARGIN = 12;
    /** Kept free below the network when it is fitted, for the legend and the minimap. */
    private static final double FOOT = 88;

    private final CanvasModel model;
    private final ThemeManager theme;
    private final Canvas canvas = new Canvas();
    private final Pen pen = new Pen(canvas.getGraphicsContext2D());
    private final Minimap minimap = new Minimap();
    private final List<Painter> painters = List.of(new GridPainter(), new FramePainter(), new EdgePainter(), new CardPainter(),
            new PortPainter(), new PreviewPainter(), new LegendPainter(), minimap);
    private boolean fitted;

    public GraphCanvas(CanvasModel model, ThemeManager theme, EditorCommands commands, CanvasRequests requests) {
        this.model = model;
        this.theme = theme;
        setId("graph-canvas");
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleText("The network as a drawing; the outline lists the same layers.");
        setFocusTraversable(true);
        setManaged(false);
        getChildren().setAll(canvas);
        List<ObservableValue<?>> shown = List.of(model.sceneProperty(), model.previewProperty(), model.viewportProperty(),
                model.editor().selectionProperty(), theme.themeProperty());
        shown.forEach(value -> value.subscribe(_ -> requestLayout()));
        model.editor().selectionProperty().subscribe(_ -> reveal());
        model.editor().openedProperty().subscribe(_ -> fitAtNextLayout());
        new PointerHandler(this, model, requests).install();
        new KeyHandler(this, model, commands, requests).install();
        ContextMenu menu = new ContextMenu();
        menu.getItems().setAll(SelectionMenu.items(commands, requests));
        setOnContextMenuRequested(event -> menu.show(this, event.getScreenX(), event.getScreenY()));
        addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> menu.hide());
    }

    /** The screen position of a position in the world. */
    public Point2D screenOf(Point world) {
        Point here = model.viewportProperty().get().toScreen(world);
        return localToScreen(here.x(), here.y());
    }

    /** Shows the whole network. */
    public void fit() {
        model.fit(getWidth(), getHeight() - FOOT, MARGIN);
    }

    /** Shows the selected layers as large as possible, at most at 100 %; the whole network if none is selected. */
    public void fitSelection() {
        List<Rect> selected = model.sceneProperty().get().cards().stream()
                .filter(card -> card.isIn(model.editor().selection().nodes())).map(Card::rect).toList();
        Rect.around(selected).ifPresentOrElse(
                world -> model.viewportProperty().set(Viewport.fit(world, getWidth(), getHeight() - FOOT, 4 * MARGIN)),
                this::fit);
    }

    /** Scales by {@code factor} around the centre of the window. */
    public void zoom(double factor) {
        Viewport view = model.viewportProperty().get();
        model.viewportProperty().set(view.zoomedAt(new Point(getWidth() / 2, getHeight() / 2), factor));
    }

    /** Sets the zoom to 100 %. */
    public void zoomToActualSize() {
        zoom(1 / model.viewportProperty().get().scale());
    }

    /** Whether a position in the window is on the minimap. */
    boolean isOnMinimap(Point screen) {
        return minimap.box(getWidth(), getHeight()).contains(screen);
    }

    /** Centres the window on the part of the world at this position of the minimap. */
    void centreOnMinimap(Point screen) {
        centre(minimap.toWorld(image(), screen));
    }

    /** Centres the selected layer if it is outside the window, as after a search, or below the last layer. */
    private void reveal() {
        Viewport view = model.viewportProperty().get();
        model.sceneProperty().get().cards().stream()
                .filter(card -> card.isIn(model.editor().selection().nodes()) && model.editor().selection().single().isPresent())
                .map(Card::rect)
                .map(rect -> new Point(rect.centerX(), rect.centerY()))
                .filter(centre -> !view.visible(getWidth(), getHeight() - FOOT).contains(centre))
                .findFirst().ifPresent(this::centre);
    }

    private void centre(Point world) {
        Viewport view = model.viewportProperty().get();
        Point now = view.toScreen(world);
        model.viewportProperty().set(view.panned(getWidth() / 2 - now.x(), getHeight() / 2 - now.y()));
    }

    private void fitAtNextLayout() {
        fitted = false;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        if (!fitted && getWidth() > 0) {
            fitted = true;
            fit();
        }
        paint();
    }

    private void paint() {
        PaintState state = image();
        pen.inScreen();
        pen.fill(new Rect(0, 0, getWidth(), getHeight()), 0, state.colors().bg());
        painters.forEach(painter -> painter.paint(pen, state));
    }

    private PaintState image() {
        Colors colors = theme.theme().colors();
        Paints paints = Paints.of(colors, model.editor().colouringProperty().get(), model.overlay(),
                model.sceneProperty().get().cards());
        return new PaintState(model.editor().document(), model.sceneProperty().get(), model.editor().selection(),
                model.previewProperty().get(), model.viewportProperty().get(), getWidth(), getHeight(), colors, paints);
    }
}
