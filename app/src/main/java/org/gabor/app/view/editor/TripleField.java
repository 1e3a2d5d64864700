package org.gabor.app.view.editor;

import java.util.function.IntFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.gabor.graph.shape.Size3d;

/** Depth × height × width as three fields. */
final class TripleField extends HBox {

    private static final double FIELD_WIDTH = 50;

    private final EditReceiver<Size3d> receiver;
    private final NumberField depth;
    private final NumberField height;
    private final NumberField width;
    private Size3d shown = Size3d.cube(0);

    TripleField(String id, String title, EditReceiver<Size3d> receiver) {
        this.receiver = receiver;
        depth = field(id + "-depth", title + " depth", value -> new Size3d(value, shown.height(), shown.width()));
        height = field(id + "-height", title + " height", value -> new Size3d(shown.depth(), value, shown.width()));
        width = field(id + "-width", title + " width", value -> new Size3d(shown.depth(), shown.height(), value));
        getStyleClass().add("triple");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(depth, times(), height, times(), width);
    }

    void show(Size3d value) {
        shown = value;
        depth.show(value.depth());
        height.show(value.height());
        width.show(value.width());
    }

    private NumberField field(String id, String title, IntFunction<Size3d> typed) {
        NumberField field = NumberField.whole(id, title,
                receiver.with(value -> receiver.accept(typed.apply(value.intValue()))));
        field.setMinWidth(FIELD_WIDTH);
        field.setMaxWidth(FIELD_WIDTH);
        return field;
    }

    private static Label times() {
        Label times = new Label("×");
        times.getStyleClass().add("times");
        return times;
    }
}
