package org.gabor.app.view.shell;

import java.util.List;

/** Actions under one heading of the menu. */
public record ActionMenu(String title, List<Action> actions) {

    public ActionMenu {
        actions = List.copyOf(actions);
    }
}
