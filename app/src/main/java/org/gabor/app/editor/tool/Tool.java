package org.gabor.app.editor.tool;

/** A state of the pointer as a value: every event gives a {@link Gesture} with the next state. */
public sealed interface Tool permits Select, DragNodes, Marquee, Pan, DrawEdge, DropLayer {

    default Gesture press(PointerInput in, ToolContext context) {
        return Gesture.stay(this, context);
    }

    /** The pointer moved with the button down; for {@link DropLayer} the palette's drag moved over the canvas. */
    Gesture drag(PointerInput in, ToolContext context);

    Gesture release(PointerInput in, ToolContext context);

    /** The pointer moved with no button down. */
    default Gesture hover(PointerInput in, ToolContext context) {
        return Gesture.stay(this, context);
    }

    /** Escape was pressed, or the drag left the canvas. */
    default Gesture cancel(ToolContext context) {
        return Gesture.stay(new Select(), context);
    }
}
