package org.gabor.engine.embedding;

/** Follows an embedding, and may stop it by throwing {@link java.util.concurrent.CancellationException}. */
@FunctionalInterface
public interface Progress {

    Progress NONE = (_, _) -> {};

    /** {@code done} of {@code total} steps are done. */
    void advance(int done, int total);
}
