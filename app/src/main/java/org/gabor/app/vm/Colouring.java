package org.gabor.app.vm;

import org.gabor.app.editor.Overlay;

/** What the canvas colours its cards by, and thereby which number they show. */
public enum Colouring {
    FAMILY("Family", Overlay.PARAMETERS),
    PARAMETERS("Parameters", Overlay.PARAMETERS),
    MACS("MACs", Overlay.MACS),
    MEMORY("Memory", Overlay.ACTIVATIONS);

    private final String title;
    private final Overlay measure;

    Colouring(String title, Overlay measure) {
        this.title = title;
        this.measure = measure;
    }

    public String title() {
        return title;
    }

    /** The number at a card's right. */
    public Overlay measure() {
        return measure;
    }
}
