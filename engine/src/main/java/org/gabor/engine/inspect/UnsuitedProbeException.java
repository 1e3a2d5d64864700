package org.gabor.engine.inspect;

/**
 * A probe that doesn't suit the network: it names a layer, a class, a place or a sample that doesn't exist. Another probe can be
 * answered.
 */
public final class UnsuitedProbeException extends ProbeException {

    private static final long serialVersionUID = 1;

    public UnsuitedProbeException(String message) {
        super(message);
    }
}
