package org.gabor.app.editor;

import org.gabor.graph.layer.Layer;

/** A layer's settings on one line, as its card shows them. */
public final class LayerText {

    private LayerText() {}

    /** {@code 96, 11×11 / 4, pad 1}. */
    public static String settings(Layer layer) {
        return layer.type();
    }
}
