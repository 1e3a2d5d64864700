package org.gabor.app.view.canvas;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.gabor.app.editor.Selection;
import org.gabor.app.editor.palette.Palette;
import org.gabor.app.editor.tool.ArrowKeySteps;
import org.gabor.app.vm.CanvasModel;
import org.gabor.app.vm.EditorCommands;
import org.gabor.app.vm.EditorModel;

/** Handles keys while the canvas has the focus, so none of them acts while the user types into a field. */
final class KeyHandler {

    private final GraphCanvas canvas;
    private final EditorModel editor;
    private final EditorCommands commands;
    private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();

    KeyHandler(GraphCanvas canvas, CanvasModel model, EditorCommands commands, CanvasRequests requests) {
        this.canvas = canvas;
        this.editor = model.editor();
        this.commands = commands;
        bindEditing();
        bindViewing();
        bind("F2", requests::rename);
        bind("Slash", () -> requests.add(Optional.empty()));
        bind("Shortcut+F", requests::find);
        bind("Esc", () -> {
            model.cancel();
            editor.select(Selection.NONE);
        });
    }

    void install() {
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, event -> action(event).ifPresent(act -> {
            act.run();
            event.consume();
        }));
    }

    private void bindEditing() {
        bind("Shortcut+Z", editor::undo);
        bind("Shortcut+Shift+Z", editor::redo);
        bind("Shortcut+Y", editor::redo);
        bind("Shortcut+X", commands::cut);
        bind("Shortcut+C", commands::copy);
        bind("Shortcut+V", commands::paste);
        bind("Shortcut+D", commands::duplicate);
        bind("Shortcut+A", commands::selectAll);
        bind("Shortcut+G", commands::group);
        bind("Shortcut+Shift+G", commands::ungroup);
        bind("Shortcut+L", commands::layOut);
        bind("Shortcut+B", commands::bypass);
        bind("Delete", commands::delete);
        bind("Backspace", commands::delete);
    }

    private void bindViewing() {
        bind("Home", canvas::fit);
        bind("Period", canvas::fitSelection);
        bind("Shortcut+0", canvas::zoomToActualSize);
        bind("Up", () -> commands.walk(ArrowKeySteps.Direction.UP));
        bind("Down", () -> commands.walk(ArrowKeySteps.Direction.DOWN));
        bind("Left", () -> commands.walk(ArrowKeySteps.Direction.LEFT));
        bind("Right", () -> commands.walk(ArrowKeySteps.Direction.RIGHT));
    }

    private void bind(String combination, Runnable action) {
        keys.put(KeyCombination.keyCombination(combination), action);
    }

    private Optional<Runnable> action(KeyEvent event) {
        return keys.entrySet().stream()
                .filter(entry -> entry.getKey().match(event))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> letter(event));
    }

    /** The shortcut letter of a palette entry appends it to the selected layer. */
    private Optional<Runnable> letter(KeyEvent event) {
        String text = event.getText().toLowerCase(Locale.ROOT);
        if (text.length() != 1 || event.isShortcutDown() || event.isAltDown() || editor.selection().single().isEmpty()) {
            return Optional.empty();
        }
        return Palette.byShortcut(text.charAt(0)).map(entry -> () -> commands.append(entry));
    }
}
