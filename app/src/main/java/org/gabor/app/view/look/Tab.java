package org.gabor.app.view.look;

/** The tabs of Look inside. */
enum Tab {
    FILTERS("Filters and maps"),
    EVIDENCE("Evidence"),
    FLOW("Flow"),
    LANDSCAPE("Landscape"),
    MISTAKES("Mistakes");

    private final String title;

    Tab(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
