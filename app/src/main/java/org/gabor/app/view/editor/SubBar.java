package org.gabor.app.view.editor;

import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.gabor.app.geom.Viewport;
import org.gabor.app.view.canvas.GraphCanvas;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.control.Segments;
import org.gabor.app.view.theme.Icons;
import org.gabor.app.vm.CanvasColoring;
import org.gabor.app.vm.CanvasModel;
import org.gabor.app.vm.EditorModel;

/** The bar above the canvas: the path of the selected layer, the cards' colouring, and zoom. */
final class SubBar extends HBox {

    private static final double ZOOM_STEP = 1.25;
    private static final double ROOMY = 640;

    SubBar(CanvasModel model, GraphCanvas canvas) {
        getStyleClass().add("sub-bar");
        Label caption = new Label("Colour by");
        caption.getStyleClass().addAll("caption", "muted");
        caption.setMinWidth(Region.USE_PREF_SIZE);
        BooleanBinding roomy = widthProperty().greaterThan(ROOMY);
        caption.visibleProperty().bind(roomy);
        caption.managedProperty().bind(caption.visibleProperty());
        Region line = new Region();
        line.getStyleClass().add("separator-line");
        line.setMaxHeight(20);
        getChildren().setAll(new Breadcrumb(model.editor(), roomy), Controls.spring(), caption, colouring(model.editor()), line,
                button("zoom-out", "minus", "Smaller (Ctrl+wheel)", () -> canvas.zoom(1 / ZOOM_STEP)),
                percent(model),
                button("zoom-in", "plus", "Larger (Ctrl+wheel)", () -> canvas.zoom(ZOOM_STEP)),
                button("zoom-fit", "fit", "Show the whole network (Home)", canvas::fit));
    }

    private static Segments<CanvasColoring> colouring(EditorModel model) {
        Segments<CanvasColoring> segments =
                new Segments<>("colour-by", model.colouringProperty(), List.of(CanvasColoring.values())).small();
        for (CanvasColoring colouring : CanvasColoring.values()) {
            segments.describe(colouring, colouring.title(), "Colour by " + colouring.meaning());
            segments.hint(colouring, "Colour by " + colouring.meaning());
        }
        return segments;
    }

    private static Label percent(CanvasModel model) {
        Label label = new Label();
        label.setId("zoom-percent");
        label.getStyleClass().addAll("caption", "zoom-percent");
        label.textProperty().bind(model.viewportProperty().map(Viewport::scale).map(scale -> Math.round(100 * scale) + " %"));
        return label;
    }

    private static Button button(String id, String icon, String title, Runnable action) {
        Button button = new Button(null, Icons.of(icon, 16));
        button.setId(id);
        button.setAccessibleText(title);
        button.setTooltip(new Tooltip(title));
        button.getStyleClass().addAll("icon-button", "small");
        button.setOnAction(_ -> action.run());
        return button;
    }
}
