package org.gabor.engine.compute.onednn;

import java.util.List;
import java.util.stream.Stream;
import org.gabor.engine.compute.kernel.Operation;
import org.gabor.engine.memory.Order;
import org.gabor.graph.layer.GroupNorm;
import org.gabor.graph.layer.LayerNorm;
import org.gabor.graph.layer.LayerNorm2d;
import org.gabor.graph.shape.Image;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.Volume;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The normalisations without a batch beside ND4J's. */
class LayerNormKernelTest {

    private static final double EPS = 1e-3;
    private static final List<Image> IMAGES = List.of(
            new Image(3, 5, 7), new Image(5, 1, 3), new Image(17, 3, 2), new Image(32, 2, 2), new Image(24, 1, 1));

    /** Shape and batch. */
    static Stream<Arguments> examples() {
        return Stream.of(
                Arguments.of(new Vector(5), 1), Arguments.of(new Vector(37), 7), Arguments.of(new Image(1, 3, 5), 7),
                Arguments.of(new Image(5, 3, 2), 1), Arguments.of(new Image(17, 3, 2), 7),
                Arguments.of(new Volume(5, 3, 2, 3), 2));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void overExamples(Shape shape, int batch) {
        for (Order order : List.of(Order.CHANNELS_LAST, Order.PLAIN)) {
            Operation norm = Operation.of(new LayerNorm(EPS));
            Twins.of(norm, shape).batch(batch).order(order).areEqual();
            Twins.of(norm, shape).batch(batch).order(order).frozen().areEqual();
            Twins.of(norm, shape).batch(batch).order(order).first().areEqual();
            Twins.of(norm, shape).batch(batch).order(order).onlyPredicting().areEqual();
            Twins.of(norm, shape).batch(batch).order(order).bf16(2e-2).areEqual();
        }
    }

    @ParameterizedTest
    @FieldSource("IMAGES")
    void overChannels(Image shape) {
        Operation norm = Operation.of(new LayerNorm2d(EPS));
        Twins.of(norm, shape).batch(7).areEqual();
        Twins.of(norm, shape).batch(1).frozen().areEqual();
        Twins.of(norm, shape).batch(2).onlyPredicting().areEqual();
        Twins.of(norm, shape).batch(2).bf16(2e-2).areEqual();
    }

    @ParameterizedTest
    @FieldSource("IMAGES")
    void overGroupsInPrediction(Image shape) {
        for (int groups : List.of(1, shape.channels() % 3 == 0 ? 3 : shape.channels())) {
            Operation norm = Operation.of(new GroupNorm(groups, EPS));
            Twins.of(norm, shape).batch(7).onlyPredicting().areEqual();
            Twins.of(norm, shape).batch(2).onlyPredicting().bf16(1e-2).areEqual();
        }
    }
}
