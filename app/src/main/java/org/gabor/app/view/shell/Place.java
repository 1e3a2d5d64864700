package org.gabor.app.view.shell;

import java.util.List;

/** The places of the window; the open document is the same in each. */
public enum Place {
    BUILD("Build"),
    TRAIN("Train"),
    COMPARE("Compare");

    /** Those that the header offers; a comparison is asked for by its action. */
    static final List<Place> OF_DOCUMENT = List.of(BUILD, TRAIN);

    private final String title;

    Place(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
