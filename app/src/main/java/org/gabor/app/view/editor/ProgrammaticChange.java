package org.gabor.app.view.editor;

/** Tells a control's own changes from a person's: what a control is made to show is not reported back. */
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
