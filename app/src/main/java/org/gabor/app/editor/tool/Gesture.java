package org.gabor.app.editor.tool;

import java.util.Optional;
import org.gabor.app.editor.Selection;
import org.gabor.app.editor.edit.Edit;
import org.gabor.app.geom.Point;

/**
 * What came of one pointer event.
 *
 * @param tool takes the next event
 * @param selection what is selected now
 * @param commit an edit to apply now; {@code selection} may name nodes that only it makes
 * @param panBy how far to shift the view, in screen px
 */
public record Gesture(Tool tool, Selection selection, Optional<Edit> commit, Preview preview, Point panBy) {

    static Gesture stay(Tool tool, ToolContext desk) {
        return show(tool, desk.selection(), new Preview.Nothing());
    }

    static Gesture show(Tool tool, Selection selection, Preview preview) {
        return new Gesture(tool, selection, Optional.empty(), preview, Point.ORIGIN);
    }

    static Gesture commit(Selection selection, Edit edit) {
        return new Gesture(new Select(), selection, Optional.of(edit), new Preview.Nothing(), Point.ORIGIN);
    }
}
