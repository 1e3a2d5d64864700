package org.gabor.graph.shape;

import java.util.List;
import java.util.stream.Collectors;

/** The shape of one sample at one point of a network, without the batch dimension N. */
public sealed interface Shape permits FeatureMap, VideoFeatureMap, Vector, Capsules {

    /**
     * The dimensions in C order, without the batch: C×H×W for a {@link FeatureMap}, C×D×H×W for a {@link VideoFeatureMap}, one for a
     * {@link Vector}, count×length for {@link Capsules}.
     */
    List<Integer> dims();

    /** The number of values of one sample. */
    default long size() {
        return dims().stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    }

    /** Its kind, for a sentence: {@code feature maps}, {@code a vector}. */
    String kind();

    /** The field's notation: {@code 96×54×54}, or {@code 4096} for a vector. */
    default String text() {
        return dims().stream().map(String::valueOf).collect(Collectors.joining("×"));
    }
}
