package org.gabor.app.view.editor;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.gabor.app.view.theme.Icons;
import org.gabor.graph.shape.Size2d;

/** Height × width as two fields; while they are linked, a value typed into one is copied to the other. */
final class PairField extends HBox {

    private static final double FIELD_WIDTH = 62;

    private final EditReceiver<Size2d> receiver;
    private final NumberField height;
    private final NumberField width;
    private final ToggleButton link = new ToggleButton();
    private Size2d shown = Size2d.square(0);

    PairField(String id, String title, EditReceiver<Size2d> receiver) {
        this.receiver = receiver;
        height = NumberField.whole(id + "-height", title + " height", new EditReceiver<>(this::heightTyped, receiver.refuse()));
        width = NumberField.whole(id + "-width", title + " width", new EditReceiver<>(this::widthTyped, receiver.refuse()));
        for (NumberField field : List.of(height, width)) {
            field.setMinWidth(FIELD_WIDTH);
            field.setMaxWidth(FIELD_WIDTH);
        }
        link.setId(id + "-link");
        link.setAccessibleText("Keep height and width of " + title.toLowerCase(Locale.ROOT) + " equal");
        link.setGraphic(Icons.of("link", 16));
        link.getStyleClass().addAll("flat-icon", "link-toggle");
        Label times = new Label("×");
        times.getStyleClass().add("times");
        setAlignment(Pos.CENTER_LEFT);
        setMargin(link, new Insets(0, 0, 0, 6));
        getChildren().setAll(height, times, width, link);
    }

    void show(Size2d value) {
        if (value.isSquare() != shown.isSquare() || shown.area() == 0) {
            link.setSelected(value.isSquare());
        }
        shown = value;
        height.show(value.height());
        width.show(value.width());
    }

    /** Shows a word instead of both numbers. */
    void showText(String word) {
        height.showText(word);
        width.showText(word);
    }

    private boolean heightTyped(Number value) {
        return typed(new Size2d(value.intValue(), link.isSelected() ? value.intValue() : shown.width()));
    }

    private boolean widthTyped(Number value) {
        return typed(new Size2d(link.isSelected() ? value.intValue() : shown.height(), value.intValue()));
    }

    private boolean typed(Size2d value) {
        return receiver.accept(value);
    }
}
