package org.gabor.engine.compute.onednn;

/** Says why oneDNN doesn't support an operation well. ND4J computes it instead. */
final class UnsupportedOperationReason extends RuntimeException {

    UnsupportedOperationReason(String reason) {
        super(reason);
    }
}
