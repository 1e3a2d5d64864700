package org.gabor.engine.compute.plan;

/** A network cannot be run; the message is one sentence for a person. */
public final class PlanException extends RuntimeException {

    public PlanException(String message) {
        super(message);
    }
}
