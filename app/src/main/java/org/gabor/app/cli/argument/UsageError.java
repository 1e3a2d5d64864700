package org.gabor.app.cli.argument;

/** A command can't be run as written: one sentence and exit code 2. */
public final class UsageError extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UsageError(String sentence) {
        super(sentence);
    }
}
