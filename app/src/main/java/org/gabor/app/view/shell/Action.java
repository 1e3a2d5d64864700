package org.gabor.app.view.shell;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;

/**
 * One thing a person can tell the window to do, wherever it is offered.
 *
 * @param id stable, the id of its button and menu item
 * @param title what it does, as it would do it now: "Undo move conv1"
 * @param icon name in the icon set
 * @param enabled whether it can be done now
 */
public record Action(String id, ObservableValue<String> title, Optional<String> icon, Optional<KeyCombination> keys,
                     ObservableValue<Boolean> enabled, Runnable task) {

    static Action of(String id, String title, Runnable task) {
        return new Action(id, new ReadOnlyStringWrapper(title).getReadOnlyProperty(), Optional.empty(), Optional.empty(),
                new ReadOnlyBooleanWrapper(true).getReadOnlyProperty(), task);
    }

    Action titled(ObservableValue<String> changing) {
        return new Action(id, changing, icon, keys, enabled, task);
    }

    Action icon(String name) {
        return new Action(id, title, Optional.of(name), keys, enabled, task);
    }

    /** @param combination in JavaFX's words: {@code Shortcut+Shift+P} */
    Action keys(String combination) {
        return new Action(id, title, icon, Optional.of(KeyCombination.valueOf(combination)), enabled, task);
    }

    Action when(ObservableValue<Boolean> condition) {
        return new Action(id, title, icon, keys, condition, task);
    }

    /** Does it, where it can be done now. */
    public void run() {
        if (enabled.getValue()) {
            task.run();
        }
    }

    /** "Undo move conv1 (Ctrl+Z)". */
    String hint() {
        return keys.map(k -> title.getValue() + " (" + k.getDisplayText() + ")").orElseGet(title::getValue);
    }
}
