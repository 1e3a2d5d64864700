package org.gabor.app.view.train.recipe;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.control.DisplayConverter;

/** Lists to choose from. */
final class ChoiceBoxes {

    private ChoiceBoxes() {
    }

    static <T> ComboBox<T> of(String id, List<T> values, Function<T, String> title) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(values);
        box.setVisibleRowCount(values.size());
        box.setConverter(new DisplayConverter<>(title));
        return box;
    }

    /** Has each row of the list say a few words more, at its right end. */
    static <T> void explain(ComboBox<T> box, Function<T, String> detail) {
        fill(box, detail, _ -> false);
    }

    /** Rows that cannot be chosen say why, in a few words at their right end. */
    static <T> void offer(ComboBox<T> box, Function<T, Optional<String>> obstacle) {
        fill(box, value -> obstacle.apply(value).orElse(""), value -> obstacle.apply(value).isPresent());
    }

    private static <T> void fill(ComboBox<T> box, Function<T, String> detail, Predicate<T> isBarred) {
        boolean open = box.isShowing();
        box.hide();
        box.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(T value, boolean empty) {
                super.updateItem(value, empty);
                setGraphic(empty ? null : row(box.getConverter().toString(value), detail.apply(value)));
                setDisable(!empty && isBarred.test(value));
            }
        });
        if (open) {
            // A list finds its width when it is shown.
            box.show();
        }
    }

    private static HBox row(String title, String detail) {
        HBox row = new HBox(24, Controls.label(title), Controls.spring(), Controls.label(detail, "caption", "muted"));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
