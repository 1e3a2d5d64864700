package org.gabor.app.view.shell;

import java.util.List;

/** Actions that stand under one heading in the menu. */
public record ActionMenu(String title, List<Action> actions) {

    public ActionMenu {
        actions = List.copyOf(actions);
    }
}
