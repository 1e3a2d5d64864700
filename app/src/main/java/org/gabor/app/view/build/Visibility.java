package org.gabor.app.view.build;

import javafx.scene.Node;

/** Shows nodes, or hides them so that they take no room. */
final class Visibility {

    private Visibility() {}

    static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
