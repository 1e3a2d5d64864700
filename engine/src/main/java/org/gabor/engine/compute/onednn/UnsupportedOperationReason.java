package org.gabor.engine.compute.onednn;

/** Says why oneDNN is no good for an operation, which goes to ND4J then. */
final class UnsupportedOperationReason extends RuntimeException {

    UnsupportedOperationReason(String reason) {
        super(reason);
    }
}
