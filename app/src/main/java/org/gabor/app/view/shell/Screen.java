package org.gabor.app.view.shell;

import java.util.List;

/** The views of the window: the start page, and those of the open document. */
public enum Screen {
    START("Start page"),
    BUILD("Build"),
    TRAIN("Train"),
    LOOK("Look inside"),
    COMPARE("Compare");

    /** The views in the header; the start page has no header, and a comparison is opened by its action. */
    static final List<Screen> OF_DOCUMENT = List.of(BUILD, TRAIN, LOOK);

    private final String title;

    Screen(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
