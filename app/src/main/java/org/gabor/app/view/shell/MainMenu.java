package org.gabor.app.view.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.gabor.app.view.theme.Icons;

/** The menu of the header's first button: all actions by heading, and the recent files. */
final class MainMenu extends MenuButton {

    private final Menu recent = new Menu("Open recent");
    private final Documents documents;

    MainMenu(Actions actions, Documents documents) {
        this.documents = documents;
        setId("menu-button");
        setAccessibleText("Menu");
        setTooltip(new Tooltip("Menu"));
        setGraphic(Icons.of("menu", 16));
        getStyleClass().add("icon-button");
        recent.setId("menu-recent");
        actions.menus().stream().map(MainMenu::menu).forEach(getItems()::add);
        List<MenuItem> file = ((Menu) getItems().getFirst()).getItems();
        file.add(2, recent);
        setOnShowing(_ -> refreshRecent());
    }

    private static Menu menu(ActionMenu group) {
        Menu menu = new Menu(group.title());
        group.actions().stream().map(ActionButtons::menuItem).forEach(menu.getItems()::add);
        return menu;
    }

    private void refreshRecent() {
        recent.getItems().setAll(documents.recent().stream().map(this::item).toList());
        recent.setDisable(recent.getItems().isEmpty());
    }

    private MenuItem item(Path file) {
        MenuItem item = new MenuItem(file.getFileName().toString());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> documents.open(file));
        return item;
    }
}
