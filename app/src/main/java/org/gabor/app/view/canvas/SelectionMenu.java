package org.gabor.app.view.canvas;

import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import org.gabor.app.vm.EditorCommands;

/** The context menu of the selected layers. */
public final class SelectionMenu {

    private SelectionMenu() {}

    public static List<MenuItem> items(EditorCommands commands, CanvasRequests requests) {
        return List.of(
                keyed(item("rename", "Rename", requests::rename), "F2"),
                keyed(item("duplicate", "Duplicate", commands::duplicate), "Shortcut+D"),
                keyed(item("bypass", "Bypass, or undo the bypass", commands::bypass), "Shortcut+B"),
                keyed(item("group", "Group", commands::group), "Shortcut+G"),
                item("share", "Share weights with…", requests::shareWeights),
                item("own", "Use own weights", commands::useOwnWeights),
                keyed(item("delete", "Delete", commands::delete), "Delete"));
    }

    private static MenuItem item(String id, String title, Runnable action) {
        MenuItem item = new MenuItem(title);
        item.setId("selection-" + id);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private static MenuItem keyed(MenuItem item, String keys) {
        item.setAccelerator(KeyCombination.keyCombination(keys));
        return item;
    }
}
