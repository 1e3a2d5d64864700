package org.gabor.app.editor.scene;

import org.gabor.app.editor.face.Family;
import org.gabor.app.geom.Rect;
import org.gabor.graph.model.Group;

/**
 * The tinted box around an open group.
 *
 * @param summary {@code 14 layers · 3,723,968 parameters · 895.1 M MACs}, or its time; shorter if the frame is narrow
 * @param depth 0 for a top-level group; inner frames are drawn later
 */
public record Frame(Group group, Rect rect, String summary, Family family, int depth) {

    /** Height of the title row. */
    public static final double HEADER = 32;

    public String title() {
        return group.title();
    }

    /** The title row, by which the frame is selected and dragged. */
    public Rect header() {
        return new Rect(rect.x(), rect.y(), rect.width(), HEADER);
    }

    /** The 16×16 chevron that folds the group. */
    public Rect chevron() {
        return new Rect(rect.x() + 10, rect.y() + 8, 16, 16);
    }
}
