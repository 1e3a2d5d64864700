package org.gabor.engine.inspect;

/** A probe that a network can't answer; the message is one sentence for the user. */
public sealed class ProbeException extends RuntimeException permits UnsuitedProbeException {

    private static final long serialVersionUID = 1;

    public ProbeException(String message) {
        super(message);
    }
}
