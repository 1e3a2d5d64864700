package org.gabor.app.editor.tool;

import java.util.Set;
import org.gabor.app.geom.Point;

/** What the pointer did, where: {@code world} in the scene's px, {@code screen} in the window's. */
public record PointerInput(Point world, Point screen, Button button, Set<Modifier> modifiers) {

    /** Which button is down, or was released. */
    public enum Button { PRIMARY, MIDDLE, SECONDARY, NONE }

    /** Keys held; {@code SHORTCUT} is Ctrl, or Cmd on a Mac. */
    public enum Modifier { SHIFT, SHORTCUT, ALT, SPACE }

    public PointerInput {
        modifiers = Set.copyOf(modifiers);
    }

    public boolean has(Modifier modifier) {
        return modifiers.contains(modifier);
    }
}
