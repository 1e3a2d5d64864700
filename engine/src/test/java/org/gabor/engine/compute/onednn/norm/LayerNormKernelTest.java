package org.gabor.engine.compute.onednn.norm;

import java.util.List;
import java.util.stream.Stream;
import org.gabor.engine.compute.kernel.Operation;
import org.gabor.engine.compute.onednn.ProviderPair;
import org.gabor.engine.memory.DimensionOrder;
import org.gabor.graph.layer.GroupNorm;
import org.gabor.graph.layer.LayerNorm;
import org.gabor.graph.layer.LayerNorm2d;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.VideoFeatureMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the normalizations that don't depend on the batch with ND4J's. */
class LayerNormKernelTest {

    private static final double EPS = 1e-3;
    @SuppressWarnings("UnusedVariable") // JUnit reads it by name.
    private static final List<FeatureMap> IMAGES = List.of(
            new FeatureMap(3, 5, 7), new FeatureMap(5, 1, 3), new FeatureMap(17, 3, 2), new FeatureMap(32, 2, 2),
            new FeatureMap(24, 1, 1));

    /** Shape and batch. */
    static Stream<Arguments> examples() {
        return Stream.of(
                Arguments.of(new Vector(5), 1), Arguments.of(new Vector(37), 7), Arguments.of(new FeatureMap(1, 3, 5), 7),
                Arguments.of(new FeatureMap(5, 3, 2), 1), Arguments.of(new FeatureMap(17, 3, 2), 7),
                Arguments.of(new VideoFeatureMap(5, 3, 2, 3), 2));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void overExamples(Shape shape, int batch) {
        for (DimensionOrder order : List.of(DimensionOrder.CHANNELS_LAST, DimensionOrder.PLAIN)) {
            Operation norm = Operation.of(new LayerNorm(EPS));
            ProviderPair.of(norm, shape).batch(batch).order(order).areEqual();
            ProviderPair.of(norm, shape).batch(batch).order(order).frozen().areEqual();
            ProviderPair.of(norm, shape).batch(batch).order(order).first().areEqual();
            ProviderPair.of(norm, shape).batch(batch).order(order).onlyPredicting().areEqual();
            ProviderPair.of(norm, shape).batch(batch).order(order).bf16(2e-2).areEqual();
        }
    }

    @ParameterizedTest
    @FieldSource("IMAGES")
    void overChannels(FeatureMap shape) {
        Operation norm = Operation.of(new LayerNorm2d(EPS));
        ProviderPair.of(norm, shape).batch(7).areEqual();
        ProviderPair.of(norm, shape).batch(1).frozen().areEqual();
        ProviderPair.of(norm, shape).batch(2).onlyPredicting().areEqual();
        ProviderPair.of(norm, shape).batch(2).bf16(2e-2).areEqual();
    }

    @ParameterizedTest
    @FieldSource("IMAGES")
    void overGroupsInPrediction(FeatureMap shape) {
        for (int groups : List.of(1, shape.channels() % 3 == 0 ? 3 : shape.channels())) {
            Operation norm = Operation.of(new GroupNorm(groups, EPS));
            ProviderPair.of(norm, shape).batch(7).onlyPredicting().areEqual();
            ProviderPair.of(norm, shape).batch(2).onlyPredicting().bf16(1e-2).areEqual();
        }
    }
}
