package org.gabor.app.view.control;

import javafx.scene.Node;
import org.controlsfx.control.PopOver;

/** A pop-over in the window's style. */
public final class PlainPopOver extends PopOver {

    public PlainPopOver(Node content, ArrowLocation arrow) {
        super(content);
        setArrowLocation(arrow);
        setDetachable(false);
        setAnimated(false);
        // The library's own style sheet is for another theme.
        getRoot().getStylesheets().clear();
    }
}
