package org.gabor.app.view.start;

/** How the gallery shows the networks. */
enum GalleryMode {
    CARDS("Cards"),
    TIMELINE("Timeline");

    private final String title;

    GalleryMode(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
