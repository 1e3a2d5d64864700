package org.gabor.app.view.compare;

import javafx.scene.control.Label;

/** The sign of a row's kind of change on a coloured background; it differs by shape as well as by colour. */
final class Marks {

    private Marks() {}

    /** @param kind {@code added}, {@code removed}, {@code changed} or {@code same} */
    static Label of(String mark, String kind) {
        Label label = new Label(mark);
        label.getStyleClass().addAll("compare-mark", kind);
        label.setAccessibleText(kind);
        return label;
    }
}
