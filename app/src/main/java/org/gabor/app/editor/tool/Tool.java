package org.gabor.app.editor.tool;

/** A state of the pointer as a value: every event gives a {@link Gesture} with the next state. */
public sealed interface Tool permits Select, DragNodes, Marquee, Pan, DrawEdge, DropLayer {

    default Gesture press(PointerInput in, ToolContext desk) {
        return Gesture.stay(this, desk);
    }

    /** The pointer moved with the button down; for {@link DropLayer} the palette's drag moved over the canvas. */
    Gesture drag(PointerInput in, ToolContext desk);

    Gesture release(PointerInput in, ToolContext desk);

    /** The pointer moved with no button down. */
    default Gesture hover(PointerInput in, ToolContext desk) {
        return Gesture.stay(this, desk);
    }

    /** Escape was pressed, or the drag left the canvas. */
    default Gesture cancel(ToolContext desk) {
        return Gesture.stay(new Select(), desk);
    }
}
