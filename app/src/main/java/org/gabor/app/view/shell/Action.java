package org.gabor.app.view.shell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;

/**
 * A command of the window, for every place that offers it.
 *
 * @param id stable, the id of its button and menu item
 * @param title the current title: "Undo move conv1"
 * @param icon name in the icon set
 * @param keys shortcuts, unless the focused control handles the key itself
 * @param enabled whether it can run now
 */
public record Action(String id, ObservableValue<String> title, Optional<String> icon, List<KeyCombination> keys,
                     ObservableValue<Boolean> enabled, Runnable task) {

    static Action of(String id, String title, Runnable task) {
        return new Action(id, new ReadOnlyStringWrapper(title).getReadOnlyProperty(), Optional.empty(), List.of(),
                new ReadOnlyBooleanWrapper(true).getReadOnlyProperty(), task);
    }

    Action titled(ObservableValue<String> changing) {
        return new Action(id, changing, icon, keys, enabled, task);
    }

    Action icon(String name) {
        return new Action(id, title, Optional.of(name), keys, enabled, task);
    }

    /** @param combinations in JavaFX's syntax: {@code Shortcut+Shift+P}; the first one is displayed */
    Action keys(String... combinations) {
        return new Action(id, title, icon, Stream.of(combinations).map(KeyCombination::valueOf).toList(), enabled, task);
    }

    Action when(ObservableValue<Boolean> condition) {
        return new Action(id, title, icon, keys, condition, task);
    }

    /** Runs it, if it is enabled. */
    public void run() {
        if (enabled.getValue()) {
            task.run();
        }
    }

    /** "Undo move conv1 (Ctrl+Z)". */
    String hint() {
        return keys.isEmpty() ? title.getValue() : title.getValue() + " (" + keyText() + ")";
    }

    /** "Ctrl+Z"; empty if it has no shortcut. */
    String keyText() {
        return keys.isEmpty() ? "" : keys.getFirst().getDisplayText();
    }
}
