package org.gabor.engine.data;

import java.util.Objects;
import java.util.Optional;

/**
 * Which examples a run learns from, as written in its manifest.
 *
 * @param id the data set's id: {@code fashion-mnist-mini} (bundled) or {@code fashion-mnist} (the full set)
 * @param folder where its files lie, when not in one of the usual places
 * @param limit at most this many training examples, the first ones of each class in turn; empty for all
 */
public record DataReference(String id, Optional<String> folder, Optional<Integer> limit) {

    public DataReference {
        Objects.requireNonNull(id);
        limit.ifPresent(n -> {
            if (n < 1) {
                throw new IllegalArgumentException("The limit must be at least 1 image, got " + n + ".");
            }
        });
    }

    public static DataReference of(String id) {
        return new DataReference(id, Optional.empty(), Optional.empty());
    }
}
