package org.gabor.app.view.canvas;

import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import org.gabor.app.vm.EditorCommands;

/** What a menu offers to do with the selected layers. */
public final class SelectionMenu {

    private SelectionMenu() {}

    public static List<MenuItem> items(EditorCommands commands, CanvasRequests requests) {
        return List.of(
                item("rename", "Rename", "F2", requests::rename),
                item("duplicate", "Duplicate", "Shortcut+D", commands::duplicate),
                item("bypass", "Bypass, or take back", "Shortcut+B", commands::bypass),
                item("group", "Group", "Shortcut+G", commands::group),
                item("delete", "Delete", "Delete", commands::delete));
    }

    private static MenuItem item(String id, String title, String keys, Runnable action) {
        MenuItem item = new MenuItem(title);
        item.setId("selection-" + id);
        item.setAccelerator(KeyCombination.keyCombination(keys));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
