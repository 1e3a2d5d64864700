package org.gabor.app.view.canvas;

import javafx.scene.Cursor;
import org.gabor.app.editor.scene.Hit;
import org.gabor.app.editor.tool.Preview;

/** Chooses the pointer's shape by the action of a press or the current gesture. */
final class Cursors {

    private Cursors() {}

    /** @param space whether the space bar is held, which makes a press pan */
    static Cursor of(Preview preview, boolean space) {
        return switch (preview) {
            case Preview.Hover(Hit hit) -> space ? Cursor.OPEN_HAND : over(hit);
            case Preview.Nothing _ -> space ? Cursor.OPEN_HAND : Cursor.DEFAULT;
            case Preview.Panning _, Preview.Moving _ -> Cursor.CLOSED_HAND;
            case Preview.Wiring _ -> Cursor.CROSSHAIR;
            case Preview.Box _, Preview.Dropping _ -> Cursor.DEFAULT;
        };
    }

    private static Cursor over(Hit hit) {
        return switch (hit) {
            case Hit.OnPort _, Hit.OnCard _, Hit.OnEdge _, Hit.OnChevron _, Hit.OnTitle _ -> Cursor.HAND;
            case Hit.OnPill(var pill) -> pill.node().isPresent() ? Cursor.HAND : Cursor.DEFAULT;
            case Hit.OnNothing _ -> Cursor.DEFAULT;
        };
    }
}
