package org.gabor.engine.inspect;

import java.util.concurrent.CancellationException;

/** Follows a probe that takes a while, and may cancel it. */
public interface ProbeListener {

    ProbeListener NONE = new ProbeListener() {
        @Override
        public void progress(int done, int total) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /** {@code done} of {@code total} passes through the network are done. */
    void progress(int done, int total);

    /** Whether the answer is no longer wanted. */
    boolean isCancelled();

    /** Reports progress; throws {@link CancellationException} if the answer is no longer wanted. */
    default void advance(int done, int total) {
        if (isCancelled()) {
            throw new CancellationException("The probe was cancelled.");
        }
        progress(done, total);
    }
}
