package org.gabor.app.view.start;

/** Whether the gallery shows cards or a timeline. */
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
