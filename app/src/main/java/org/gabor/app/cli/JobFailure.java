package org.gabor.app.cli;

/** A valid command failed: one sentence and exit code 1. */
final class JobFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    JobFailure(String sentence) {
        super(sentence);
    }
}
