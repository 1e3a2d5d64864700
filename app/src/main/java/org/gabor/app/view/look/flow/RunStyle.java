package org.gabor.app.view.look.flow;

/** The style of the two runs. */
enum RunStyle {
    OWN("own"), OTHER("other");

    private final String style;

    RunStyle(String style) {
        this.style = style;
    }

    /** The style class. */
    String style() {
        return style;
    }
}
