package org.gabor.app.editor.tool;

import java.util.Optional;
import org.gabor.app.geom.Point;

/** Pans the view with the pointer; {@code last} is the pointer's last position on the screen. */
public record Pan(Point last) implements Tool {

    @Override
    public Gesture drag(PointerInput in, ToolContext context) {
        return new Gesture(
                new Pan(in.screen()), context.selection(), Optional.empty(), new Preview.Panning(), in.screen().minus(last));
    }

    @Override
    public Gesture release(PointerInput in, ToolContext context) {
        return Gesture.stay(new Select(), context);
    }
}
