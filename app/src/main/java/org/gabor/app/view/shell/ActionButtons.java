package org.gabor.app.view.shell;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.gabor.app.view.theme.Icons;

/** Creates buttons and menu items of an {@link Action}, bound to its title, keys and state. */
final class ActionButtons {

    private static final double ICON = 16;

    private ActionButtons() {}

    /** A square button with the icon only. */
    static Button icon(Action action) {
        Button button = new Button();
        button.getStyleClass().add("icon-button");
        bind(button, action);
        return button;
    }

    /** Sets a button's id, icon, tooltip, accessible name and handler from the action. */
    static void bind(ButtonBase button, Action action) {
        button.setId(action.id());
        action.icon().ifPresent(name -> button.setGraphic(Icons.of(name, ICON)));
        Tooltip tooltip = new Tooltip();
        button.setTooltip(tooltip);
        action.title().subscribe(title -> {
            button.setAccessibleText(title);
            tooltip.setText(action.hint());
        });
        action.enabled().subscribe(enabled -> button.setDisable(!enabled));
        button.setOnAction(_ -> action.run());
    }

    static MenuItem menuItem(Action action) {
        MenuItem item = new MenuItem();
        item.setId("menu-" + action.id());
        item.textProperty().bind(action.title());
        item.disableProperty().bind(Bindings.createBooleanBinding(
                () -> !action.enabled().getValue(), action.enabled()));
        action.keys().stream().findFirst().ifPresent(item::setAccelerator);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
