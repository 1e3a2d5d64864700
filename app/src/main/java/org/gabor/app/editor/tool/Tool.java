package org.gabor.app.editor.tool;

/** A state of the pointer, as a value: every event gives a {@link Gesture} that names the next state. */
public sealed interface Tool permits Select {

    Gesture press(PointerInput in, Desk desk);

    /** The pointer moved with the button down; for a {@code DropLayer} also while the palette's drag is under way. */
    Gesture drag(PointerInput in, Desk desk);

    Gesture release(PointerInput in, Desk desk);

    /** The pointer moved with no button down. */
    default Gesture hover(PointerInput in, Desk desk) {
        return Gesture.stay(this, desk);
    }

    /** Escape was pressed, or the pointer's drag was taken away. */
    default Gesture cancel(Desk desk) {
        return Gesture.stay(new Select(), desk);
    }
}
