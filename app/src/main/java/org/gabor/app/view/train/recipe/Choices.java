package org.gabor.app.view.train.recipe;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** Lists to choose from. */
final class Choices {

    private Choices() {
    }

    static <T> ComboBox<T> of(String id, List<T> values, Function<T, String> title) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(values);
        box.setVisibleRowCount(values.size());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : title.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("the box is not editable");
            }
        });
        return box;
    }
}
