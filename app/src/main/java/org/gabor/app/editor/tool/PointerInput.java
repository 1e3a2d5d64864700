package org.gabor.app.editor.tool;

import java.util.Set;
import org.gabor.app.geom.Point;

/** A pointer event and its position: {@code world} in the scene's px, {@code screen} in the window's. */
public record PointerInput(Point world, Point screen, Button button, Set<Modifier> modifiers) {

    /** The button that is down or was released. */
    public enum Button { PRIMARY, MIDDLE, SECONDARY, NONE }

    /** Modifier keys; {@code SHORTCUT} is Ctrl, or Cmd on a Mac. */
    public enum Modifier { SHIFT, SHORTCUT, ALT, SPACE }

    public PointerInput {
        modifiers = Set.copyOf(modifiers);
    }

    public boolean has(Modifier modifier) {
        return modifiers.contains(modifier);
    }
}
