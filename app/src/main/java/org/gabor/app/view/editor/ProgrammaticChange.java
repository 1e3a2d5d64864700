package org.gabor.app.view.editor;

/** Distinguishes programmatic changes of a control, which aren't reported, from the user's. */
final class ProgrammaticChange {

    private boolean quiet;

    void during(Runnable change) {
        quiet = true;
        change.run();
        quiet = false;
    }

    void unless(Runnable report) {
        if (!quiet) {
            report.run();
        }
    }
}
