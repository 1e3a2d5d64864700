package org.gabor.app.cli;

/** A command can't be run as written: one sentence and exit code 2. */
final class UsageError extends RuntimeException {

    private static final long serialVersionUID = 1;

    UsageError(String sentence) {
        super(sentence);
    }
}
