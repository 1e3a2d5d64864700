package org.gabor.app.view.build;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.gabor.app.geom.Viewport;
import org.gabor.app.view.canvas.GraphCanvas;
import org.gabor.app.view.theme.Icons;
import org.gabor.app.vm.CanvasModel;
import org.gabor.app.vm.Colouring;
import org.gabor.app.vm.EditorModel;

/** Above the canvas: where the selected layer stands, what cards are coloured by, and zoom. */
final class SubBar extends HBox {

    private static final double ZOOM_STEP = 1.25;

    SubBar(CanvasModel model, GraphCanvas canvas) {
        getStyleClass().add("sub-bar");
        Label caption = new Label("Colour by");
        caption.getStyleClass().addAll("caption", "muted");
        caption.setMinWidth(Region.USE_PREF_SIZE);
        Region line = new Region();
        line.getStyleClass().add("separator-line");
        line.setMaxHeight(20);
        getChildren().setAll(new Breadcrumb(model.editor()), Spacing.grow(), caption, colouring(model.editor()), line,
                button("zoom-out", "minus", "Smaller (Ctrl+wheel)", () -> canvas.zoom(1 / ZOOM_STEP)),
                percent(model),
                button("zoom-in", "plus", "Larger (Ctrl+wheel)", () -> canvas.zoom(ZOOM_STEP)),
                button("zoom-fit", "fit", "Show the whole network (Home)", canvas::fit));
    }

    private static HBox colouring(EditorModel model) {
        ToggleGroup group = new ToggleGroup();
        HBox trough = new HBox();
        trough.getStyleClass().addAll("seg", "small");
        trough.setMinWidth(Region.USE_PREF_SIZE);
        for (Colouring colouring : Colouring.values()) {
            ToggleButton segment = new ToggleButton(colouring.title());
            segment.setId("colour-by-" + colouring.name().toLowerCase(Locale.ROOT));
            segment.setAccessibleText("Colour by " + colouring.title());
            segment.setToggleGroup(group);
            segment.setUserData(colouring);
            trough.getChildren().add(segment);
        }
        Consumer<Colouring> show = colouring -> group.selectToggle(group.getToggles().get(colouring.ordinal()));
        model.colouringProperty().subscribe(show);
        group.selectedToggleProperty().subscribe(toggle -> {
            if (toggle == null) {
                show.accept(model.colouringProperty().get());
            } else {
                model.colouringProperty().set((Colouring) toggle.getUserData());
            }
        });
        return trough;
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
