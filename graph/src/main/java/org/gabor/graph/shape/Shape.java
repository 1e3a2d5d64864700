package org.gabor.graph.shape;

import java.util.List;
import java.util.stream.Collectors;

/** The shape of one example's values at one point of a network; the batch dimension N is never written. */
public sealed interface Shape permits FeatureMap, VideoFeatureMap, Vector, Capsules {

    /**
     * The extents in C order, batch left out: C×H×W for an {@link FeatureMap}, C×D×H×W for a {@link VideoFeatureMap}, one number for a
     * {@link Vector}, count×length for {@link Capsules}.
     */
    List<Integer> dims();

    /** How many values one example has here. */
    default long size() {
        return dims().stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    }

    /** What it is, for a sentence: {@code feature maps}, {@code a vector}. */
    String kind();

    /** The field's notation: {@code 96×54×54}, or {@code 4096} for a vector. */
    default String text() {
        return dims().stream().map(String::valueOf).collect(Collectors.joining("×"));
    }
}
