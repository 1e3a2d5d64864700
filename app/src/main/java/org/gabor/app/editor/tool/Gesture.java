package org.gabor.app.editor.tool;

import java.util.Optional;
import org.gabor.app.editor.Selection;
import org.gabor.app.editor.edit.Edit;
import org.gabor.app.geom.Point;

/**
 * The result of one pointer event.
 *
 * @param tool the tool for the next event
 * @param selection the new selection
 * @param commit an edit to apply now; {@code selection} may name nodes that only it creates
 * @param panBy how far to shift the view, in screen px
 */
public record Gesture(Tool tool, Selection selection, Optional<Edit> commit, Preview preview, Point panBy) {

    static Gesture stay(Tool tool, ToolContext context) {
        return show(tool, context.selection(), new Preview.Nothing());
    }

    static Gesture show(Tool tool, Selection selection, Preview preview) {
        return new Gesture(tool, selection, Optional.empty(), preview, Point.ORIGIN);
    }

    static Gesture commit(Selection selection, Edit edit) {
        return new Gesture(new Select(), selection, Optional.of(edit), new Preview.Nothing(), Point.ORIGIN);
    }
}
