package org.gabor.app.editor.thumbnail;

/** How wide bars are and how far apart. */
record Pitch(double width, double gap) {

    static final Pitch MAIN = new Pitch(8, 5);
    static final Pitch BODY = new Pitch(4, 2);
    static final Pitch SINGLE_BODY = new Pitch(7, 4);
    static final Pitch LANE = new Pitch(5, 3);
    static final Pitch DENSE = new Pitch(5, 4);
}
