package org.gabor.app.editor.thumbnail;

/** Width and spacing of bars. */
record BarSpacing(double width, double gap) {

    static final BarSpacing MAIN = new BarSpacing(8, 5);
    static final BarSpacing BODY = new BarSpacing(4, 2);
    static final BarSpacing SINGLE_BODY = new BarSpacing(7, 4);
    static final BarSpacing LANE = new BarSpacing(5, 3);
    static final BarSpacing DENSE = new BarSpacing(5, 4);
}
