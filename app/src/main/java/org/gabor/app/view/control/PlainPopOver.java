package org.gabor.app.view.control;

import javafx.scene.Node;
import org.controlsfx.control.PopOver;

/** A bubble that points at what it is about, in the window's looks. */
public final class PlainPopOver extends PopOver {

    public PlainPopOver(Node content, ArrowLocation arrow) {
        super(content);
        setArrowLocation(arrow);
        setDetachable(false);
        setAnimated(false);
        // The library's own sheet is made for another theme.
        getRoot().getStylesheets().clear();
    }
}
