package org.gabor.app.view.start.card;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/** The menu of actions for a card's network. */
final class CardMenu extends ContextMenu {

    CardMenu(Runnable open, Runnable about, Runnable compare) {
        getItems().setAll(item("card-open", "Open", open), item("card-about", "About", about),
                item("card-compare", "Compare with…", compare));
    }

    private static MenuItem item(String id, String title, Runnable action) {
        MenuItem item = new MenuItem(title);
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
