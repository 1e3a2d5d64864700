package org.gabor.app.cli.argument;

/** A valid command failed: one sentence and exit code 1. */
public final class JobFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    public JobFailure(String sentence) {
        super(sentence);
    }
}
