package org.gabor.app.editor.tool;

import java.util.Optional;
import org.gabor.app.geom.Point;

/** Pans the view with the pointer; {@code last} is the pointer's last position on the screen. */
public record Pan(Point last) implements Tool {

    @Override
    public Gesture drag(PointerInput in, ToolContext desk) {
        return new Gesture(
                new Pan(in.screen()), desk.selection(), Optional.empty(), new Preview.Panning(), in.screen().minus(last));
    }

    @Override
    public Gesture release(PointerInput in, ToolContext desk) {
        return Gesture.stay(new Select(), desk);
    }
}
