package org.gabor.engine.compute.onednn.primitive;

/** Says why oneDNN doesn't support an operation well. ND4J computes it instead. */
public final class UnsupportedOperationReason extends RuntimeException {

    public UnsupportedOperationReason(String reason) {
        super(reason);
    }
}
