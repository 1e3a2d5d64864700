package org.gabor.app.editor.tool;

import java.util.Optional;
import org.gabor.app.editor.Document;
import org.gabor.app.editor.palette.PaletteEntry;
import org.gabor.app.editor.scene.Hit;
import org.gabor.app.editor.scene.Port;
import org.gabor.app.geom.Point;
import org.gabor.app.geom.Rect;

/** What to draw while a gesture is under way; nothing of it is in the document yet. */
public sealed interface Preview {

    record Nothing() implements Preview {}

    /** The pointer rests on something. */
    record Hover(Hit hit) implements Preview {}

    /** The view follows the pointer. */
    record Panning() implements Preview {}

    /** {@code draft} is what the document becomes when the button is released; draw it instead of the document. */
    record Moving(Document draft) implements Preview {}

    record Box(Rect area) implements Preview {}

    /** An edge from a port to the pointer, or to {@code target} where it would snap in. */
    record Wiring(Port from, Point to, Optional<Port> target, ShapeCheck fit) implements Preview {}

    /** A palette entry under the pointer. {@code draft} has it in: differs from the document only over an edge or a port. */
    record Dropping(PaletteEntry entry, Rect ghost, Optional<Document> draft, ShapeCheck fit) implements Preview {}
}
