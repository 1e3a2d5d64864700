package org.gabor.app.view.control;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;

/**
 * A segmented control for an enum's values; none is selected while the value isn't among the choices. Buttons have ids
 * "stem-value".
 */
public final class Segments<E extends Enum<E>> extends SegmentedButton {

    private final Map<E, ToggleButton> buttons;
    private final ObjectProperty<E> value;

    /** @param value the selected value, which a press sets and whose changes are shown */
    public Segments(String stem, ObjectProperty<E> value, List<E> choices) {
        this.value = value;
        buttons = new EnumMap<>(value.get().getDeclaringClass());
        getStyleClass().add("seg");
        setMinWidth(Region.USE_PREF_SIZE);
        choices.forEach(choice -> buttons.put(choice, button(stem, choice)));
        choices.stream().map(buttons::get).forEach(getButtons()::add);
        value.subscribe(now -> getToggleGroup().selectToggle(buttons.get(now)));
    }

    private ToggleButton button(String stem, E choice) {
        ToggleButton button = new ToggleButton();
        button.setId(stem + "-" + choice.name().toLowerCase(Locale.ROOT));
        button.setToggleGroup(getToggleGroup());
        button.selectedProperty().subscribe(on -> {
            if (on) {
                value.set(choice);
            }
        });
        // Pressing the selected segment again must not deselect it.
        button.setOnAction(_ -> button.setSelected(true));
        return button;
    }

    /** A smaller version, for the head of a panel. */
    public Segments<E> small() {
        getStyleClass().add("small");
        return this;
    }

    /** As wide as its parent, with equal segments. */
    public Segments<E> filling() {
        setMaxWidth(Double.MAX_VALUE);
        buttons.values().forEach(button -> {
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
        });
        return this;
    }

    /** The segment's text; {@code meaning} is for a screen reader. */
    public void describe(E choice, String title, String meaning) {
        buttons.get(choice).setText(title);
        buttons.get(choice).setAccessibleText(meaning);
    }

    /** The tooltip of a segment. */
    public void hint(E choice, String hint) {
        buttons.get(choice).setTooltip(new Tooltip(hint));
    }
}
