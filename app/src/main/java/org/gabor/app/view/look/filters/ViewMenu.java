package org.gabor.app.view.look.filters;

import java.util.Locale;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.theme.Icons;

/** A small menu with settings of a panel, in groups. Items have ids "stem-text". */
final class ViewMenu extends MenuButton {

    private final String stem;

    /** @param title what the settings are, as the tooltip */
    ViewMenu(String stem, String title) {
        this.stem = stem;
        setId(stem);
        getStyleClass().addAll("icon-button", "small", "figure-menu");
        setGraphic(Icons.of("sliders", 14));
        setAccessibleText(title);
        setTooltip(new Tooltip(title));
    }

    /** Adds a group of which one is chosen. */
    <T> ViewMenu choices(String heading, ObjectProperty<T> value, Map<T, String> texts) {
        heading(heading);
        ToggleGroup group = new ToggleGroup();
        texts.forEach((choice, text) -> {
            RadioMenuItem item = new RadioMenuItem(text);
            item.setId(id(text));
            item.setToggleGroup(group);
            item.setOnAction(_ -> value.set(choice));
            value.subscribe(now -> item.setSelected(choice.equals(now)));
            getItems().add(item);
        });
        return this;
    }

    /** Adds a setting that is on or off. */
    ViewMenu check(String text, BooleanProperty value) {
        CheckMenuItem item = new CheckMenuItem(text);
        item.setId(id(text));
        item.selectedProperty().bindBidirectional(value);
        getItems().add(item);
        return this;
    }

    /** Adds a control; the menu stays open while it is used. */
    ViewMenu control(Node control) {
        CustomMenuItem item = new CustomMenuItem(control, false);
        getItems().add(item);
        return this;
    }

    ViewMenu separator() {
        getItems().add(new SeparatorMenuItem());
        return this;
    }

    private void heading(String text) {
        if (!getItems().isEmpty()) {
            separator();
        }
        CustomMenuItem heading = new CustomMenuItem(Controls.label(text, "caption", "muted"), false);
        heading.setDisable(true);
        getItems().add(heading);
    }

    private String id(String text) {
        return stem + "-" + text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }
}
