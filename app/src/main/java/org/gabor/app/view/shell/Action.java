package org.gabor.app.view.shell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
 * @param keys any of these does it, unless what has the focus takes the key for itself
 * @param enabled whether it can be done now
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

    /** @param combinations in JavaFX's words: {@code Shortcut+Shift+P}; the first is the one that is shown */
    Action keys(String... combinations) {
        return new Action(id, title, icon, Stream.of(combinations).map(KeyCombination::valueOf).toList(), enabled, task);
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
        return keys.isEmpty() ? title.getValue() : title.getValue() + " (" + keyText() + ")";
    }

    /** "Ctrl+Z"; empty if no key does it. */
    String keyText() {
        return keys.isEmpty() ? "" : keys.getFirst().getDisplayText();
    }
}
