package org.gabor.app.editor.tool;

/** At rest: a press decides by what lies under it which state comes next. */
public record Select() implements Tool {

    @Override
    public Gesture press(PointerInput in, Desk desk) {
        return Gesture.stay(this, desk);
    }

    @Override
    public Gesture drag(PointerInput in, Desk desk) {
        return Gesture.stay(this, desk);
    }

    @Override
    public Gesture release(PointerInput in, Desk desk) {
        return Gesture.stay(this, desk);
    }
}
