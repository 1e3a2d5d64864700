package org.gabor.app.view.shell;

import java.util.List;

/** The places of the window: the start page, and those in which the open document is worked on. */
public enum Screen {
    START("Start page"),
    BUILD("Build"),
    TRAIN("Train"),
    COMPARE("Compare");

    /** Those that the header offers; the start page has no header, and a comparison is asked for by its action. */
    static final List<Screen> OF_DOCUMENT = List.of(BUILD, TRAIN);

    private final String title;

    Screen(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
