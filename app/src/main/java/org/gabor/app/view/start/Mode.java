package org.gabor.app.view.start;

/** How the gallery shows the networks. */
enum Mode {
    CARDS("Cards"),
    TIMELINE("Timeline");

    private final String title;

    Mode(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
