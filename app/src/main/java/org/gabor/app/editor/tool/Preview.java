package org.gabor.app.editor.tool;

import java.util.Optional;
import org.gabor.app.editor.Document;
import org.gabor.app.editor.palette.PaletteEntry;
import org.gabor.app.editor.scene.Hit;
import org.gabor.app.editor.scene.Port;
import org.gabor.app.geom.Point;
import org.gabor.app.geom.Rect;

/** The temporary drawing during a gesture; nothing of it is in the document yet. */
public sealed interface Preview {

    record Nothing() implements Preview {}

    /** The pointer hovers over an object. */
    record Hover(Hit hit) implements Preview {}

    /** The view follows the pointer. */
    record Panning() implements Preview {}

    /** {@code draft} is the document after the button is released; it is drawn instead of the document. */
    record Moving(Document draft) implements Preview {}

    record Box(Rect area) implements Preview {}

    /** An edge from a port to the pointer, or to {@code target} if it would snap there. */
    record Wiring(Port from, Point to, Optional<Port> target, ShapeCheck fit) implements Preview {}

    /** A palette entry under the pointer. {@code draft} includes it and differs from the document only over an edge or a port. */
    record Dropping(PaletteEntry entry, Rect ghost, Optional<Document> draft, ShapeCheck fit) implements Preview {}
}
