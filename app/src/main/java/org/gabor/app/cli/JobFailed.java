package org.gabor.app.cli;

/** The command was understood and could not be done: one sentence and exit code 1. */
final class JobFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    JobFailed(String sentence) {
        super(sentence);
    }
}
