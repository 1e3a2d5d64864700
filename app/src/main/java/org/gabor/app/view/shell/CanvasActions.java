package org.gabor.app.view.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import org.gabor.app.view.editor.BuildView;
import org.gabor.app.vm.CanvasColoring;
import org.gabor.app.vm.EditorCommands;

/** Commands for the drawing while it is shown. Delete has no key here, because only the canvas itself may handle that key. */
record CanvasActions(BuildView view, ObservableValue<Boolean> shown) {

    List<Action> editing() {
        EditorCommands commands = view.commands();
        return List.of(
                action("cut", "Cut", commands::cut, "Shortcut+X").icon("scissors"),
                action("copy", "Copy", commands::copy, "Shortcut+C").icon("copy"),
                action("paste", "Paste", commands::paste, "Shortcut+V").icon("clipboard"),
                action("duplicate", "Duplicate", commands::duplicate, "Shortcut+D").icon("plus-square"),
                action("delete", "Delete", commands::delete).icon("trash"),
                action("select-all", "Select all", commands::selectAll, "Shortcut+A").icon("check-square"),
                action("group", "Group", commands::group, "Shortcut+G").icon("package"),
                action("ungroup", "Ungroup", commands::ungroup, "Shortcut+Shift+G").icon("grid"),
                action("bypass", "Bypass", commands::bypass, "Shortcut+B").icon("skip-forward"),
                action("share-weights", "Share weights with…", view::shareWeights).icon("link"),
                action("own-weights", "Use own weights", commands::useOwnWeights).icon("unlock"),
                action("rename", "Rename", view::rename, "F2").icon("edit-2"),
                action("add-layer", "Add a layer…", () -> view.add(Optional.empty())).icon("plus"),
                action("arrange", "Arrange cards", commands::layOut, "Shortcut+L").icon("layout"));
    }

    List<Action> viewing() {
        List<Action> looking = List.of(
                action("find", "Find a layer…", view::find, "Shortcut+F").icon("search"),
                action("fit", "Fit the network", view.canvas()::fit).icon("fit"),
                action("fit-selection", "Fit the selection", view.canvas()::fitSelection).icon("crop"),
                action("actual-size", "Actual size", view.canvas()::zoomToActualSize, "Shortcut+0").icon("zoom-in"));
        return Stream.concat(looking.stream(), Arrays.stream(CanvasColoring.values()).map(this::colouring)).toList();
    }

    private Action colouring(CanvasColoring colouring) {
        String icon = switch (colouring) {
            case FAMILY -> "tag";
            case PARAMETERS -> "sliders";
            case MACS -> "cpu";
            case MEMORY -> "db";
            case TIME -> "clock";
        };
        return action("colour-" + colouring.name().toLowerCase(Locale.ROOT), "Colour by " + colouring.meaning(),
                () -> view.canvasModel().editor().colouringProperty().set(colouring)).icon(icon);
    }

    private Action action(String id, String title, Runnable task, String... keys) {
        return Action.of(id, title, task).keys(keys).when(shown);
    }
}
