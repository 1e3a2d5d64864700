package org.gabor.app.view.shell;

/** The places of the window; the open document is the same in each. */
public enum Place {
    BUILD("Build"),
    TRAIN("Train");

    private final String title;

    Place(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
