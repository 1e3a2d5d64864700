package org.gabor.engine.worker;

/** A worker process ended before its last reply; the message is one sentence for a person. */
public final class WorkerException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public WorkerException(String sentence) {
        super(sentence);
    }
}
