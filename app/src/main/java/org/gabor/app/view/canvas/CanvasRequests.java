package org.gabor.app.view.canvas;

import java.util.Optional;
import org.gabor.app.geom.Point;

/** Requests of the canvas to the panels around it. */
public interface CanvasRequests {

    /** Focuses the name field of the selected layer. */
    void rename();

    /** Opens the list of layers to add, at a position of the world or behind the selected layer. */
    void add(Optional<Point> place);

    /** Opens the list of layers whose weights the selected layer can share, or makes several selected layers share theirs. */
    void shareWeights();

    /** Opens the list of layers to go to. */
    void find();
}
