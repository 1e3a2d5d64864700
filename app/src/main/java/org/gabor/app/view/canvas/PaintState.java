package org.gabor.app.view.canvas;

import org.gabor.app.editor.Document;
import org.gabor.app.editor.Selection;
import org.gabor.app.editor.scene.Scene;
import org.gabor.app.editor.tool.Preview;
import org.gabor.app.geom.Rect;
import org.gabor.app.geom.Viewport;
import org.gabor.app.view.theme.Colors;

/**
 * All that one repaint depends on; {@code width} and {@code height} are the window's, in px.
 *
 * @param scene of {@code document}, or of the draft that a preview shows in its place
 */
record PaintState(Document document, Scene scene, Selection selection, Preview preview, Viewport view, double width,
                  double height,
                  Colors colors, Paints paints) {

    /** The part of the world that can be seen. */
    Rect visible() {
        return view.visible(width, height);
    }
}
