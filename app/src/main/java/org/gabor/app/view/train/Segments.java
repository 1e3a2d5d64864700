package org.gabor.app.view.train;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** A small segmented control: one of an enum's values is always chosen. Buttons have the ids "stem-value". */
final class Segments<E extends Enum<E>> extends HBox {

    private final Map<E, ToggleButton> buttons;
    private final ReadOnlyObjectWrapper<E> value = new ReadOnlyObjectWrapper<>();

    @SafeVarargs
    Segments(String stem, E first, E... others) {
        buttons = new EnumMap<>(first.getDeclaringClass());
        getStyleClass().addAll("seg", "small");
        ToggleGroup group = new ToggleGroup();
        add(stem, first, group);
        for (E other : others) {
            add(stem, other, group);
        }
        group.selectToggle(buttons.get(first));
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            }
        });
    }

    private void add(String stem, E choice, ToggleGroup group) {
        ToggleButton button = new ToggleButton();
        button.setId(stem + "-" + choice.name().toLowerCase(Locale.ROOT));
        button.setToggleGroup(group);
        button.selectedProperty().subscribe(on -> {
            if (on) {
                value.set(choice);
            }
        });
        buttons.put(choice, button);
        getChildren().add(button);
    }

    /** What the segment says, and what a screen reader does. */
    void describe(E choice, String title, String meaning) {
        buttons.get(choice).setText(title);
        buttons.get(choice).setAccessibleText(meaning);
    }

    E value() {
        return value.get();
    }

    ReadOnlyObjectProperty<E> valueProperty() {
        return value.getReadOnlyProperty();
    }
}
