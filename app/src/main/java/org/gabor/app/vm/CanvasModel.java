package org.gabor.app.vm;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.gabor.app.editor.Document;
import org.gabor.app.editor.Overlay;
import org.gabor.app.editor.scene.Scene;
import org.gabor.app.editor.tool.Gesture;
import org.gabor.app.editor.tool.PointerInput;
import org.gabor.app.editor.tool.Preview;
import org.gabor.app.editor.tool.Select;
import org.gabor.app.editor.tool.Tool;
import org.gabor.app.editor.tool.ToolContext;
import org.gabor.app.geom.Point;
import org.gabor.app.geom.Viewport;
import org.gabor.graph.analysis.Cost;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.shape.Shape;

/** The canvas's view of a document: the visible part, and the preview of the active tool. */
public final class CanvasModel {

    private final EditorModel editor;
    private final ObjectProperty<Viewport> viewport = new SimpleObjectProperty<>(Viewport.IDENTITY);
    private final ReadOnlyObjectWrapper<Scene> scene = new ReadOnlyObjectWrapper<>(Scene.EMPTY);
    private final ReadOnlyObjectWrapper<Preview> preview = new ReadOnlyObjectWrapper<>(new Preview.Nothing());
    private final ObjectProperty<Optional<Shape>> examples = new SimpleObjectProperty<>(Optional.empty());
    private Tool tool = new Select();
    private Scene settled = Scene.EMPTY;

    public CanvasModel(EditorModel editor) {
        this.editor = editor;
        editor.documentProperty().subscribe(_ -> resettle());
        editor.colouringProperty().subscribe(_ -> resettle());
        editor.timesProperty().subscribe(_ -> resettle());
        examples.subscribe(_ -> resettle());
    }

    public EditorModel editor() {
        return editor;
    }

    // ---- the pointer

    public void press(PointerInput in) {
        handle(tool.press(in, toolContext()));
    }

    public void drag(PointerInput in) {
        handle(tool.drag(in, toolContext()));
    }

    public void release(PointerInput in) {
        handle(tool.release(in, toolContext()));
    }

    public void hover(PointerInput in) {
        handle(tool.hover(in, toolContext()));
    }

    /** Cancels the active tool's gesture. */
    public void cancel() {
        handle(tool.cancel(toolContext()));
    }

    /** Activates another tool, such as one that drops a layer from the palette. */
    public void take(Tool next) {
        cancel();
        tool = next;
    }

    private void handle(Gesture gesture) {
        tool = gesture.tool();
        preview.set(gesture.preview());
        if (!gesture.panBy().equals(Point.ORIGIN)) {
            viewport.set(viewport.get().panned(gesture.panBy().x(), gesture.panBy().y()));
        }
        gesture.commit().ifPresent(editor::apply);
        editor.select(gesture.selection());
        redraw();
    }

    private ToolContext toolContext() {
        return new ToolContext(editor.document(), editor.inference(), settled, editor.selection());
    }

    // ---- the image

    private void resettle() {
        settled = image(editor.document());
        redraw();
    }

    /** The scene of the document, or of the preview's draft. */
    private void redraw() {
        scene.set(switch (preview.get()) {
            case Preview.Moving(Document draft) -> image(draft);
            case Preview.Dropping dropping -> dropping.draft().map(this::image).orElse(settled);
            case Preview.Nothing _, Preview.Hover _, Preview.Panning _, Preview.Box _, Preview.Wiring _ -> settled;
        });
    }

    private Scene image(Document document) {
        boolean same = document.graph() == editor.document().graph();
        Inference inference = same ? editor.inference() : Inference.infer(document.graph());
        Cost cost = same ? editor.cost() : Cost.of(inference);
        return Scene.of(document, inference, cost, overlay(document, cost), examples.get());
    }

    private Overlay overlay(Document document, Cost cost) {
        return editor.colouringProperty().get().overlay(document.graph(), cost, editor.timesProperty().get());
    }

    /** The overlay of the cards. */
    public Overlay overlay() {
        return overlay(editor.document(), editor.cost());
    }

    /** Fits the whole network into a window of this size. */
    public void fit(double width, double height, double margin) {
        viewport.set(Viewport.fit(scene.get().bounds(), width, height, margin));
    }

    public ObjectProperty<Viewport> viewportProperty() {
        return viewport;
    }

    /** The shape of the next run's samples, if known: the input shows how they are resized. */
    public ObjectProperty<Optional<Shape>> examplesProperty() {
        return examples;
    }

    public ReadOnlyObjectProperty<Scene> sceneProperty() {
        return scene.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }
}
