package org.gabor.app.view.build;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Empty room. */
final class Spacing {

    private Spacing() {}

    /** Takes what room is left in a row. */
    static Region grow() {
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        return room;
    }
}
