package org.gabor.app.view.canvas;

import java.util.Optional;
import org.gabor.app.geom.Point;

/** What keys and mouse on the canvas ask of the panels around it. */
public interface CanvasRequests {

    /** Let the person name the selected layer. */
    void rename();

    /** Offer what can be added; at a place of the world, or behind the selected layer. */
    void add(Optional<Point> place);

    /** Offer the layers whose weights the selected one can use, or let several selected ones share theirs. */
    void shareWeights();

    /** Offer the layers to go to. */
    void find();
}
