package org.gabor.engine.compute;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.gabor.engine.compute.params.Parameter;
import org.gabor.engine.task.Batch;
import org.gabor.engine.task.Label;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares every kernel's backward pass with finite differences of its forward: (L(x + ε) − L(x − ε)) / 2ε. */
class GradientCheckTest {

    private static final float EPS = 0.01f;
    private static final int PROBES = 12;

    @ParameterizedTest
    @MethodSource("org.gabor.engine.compute.KernelCase#all")
    void backwardIsTheSlopeOfForward(KernelCase kernel) {
        try (Plan plan = kernel.compile()) {
            float[] images = KernelCase.images(plan);
            check(plan, images, plan.batchOf(images, Label.all(KernelCase.labels(plan))));
        }
    }

    /**
     * The gradients of the images and of every parameter, for a plan with the gradient of its input.
     *
     * @param images the batch's own array
     */
    static void check(Plan plan, float[] images, Batch batch) {
        DoubleSupplier loss = () -> plan.gradients(batch).loss();
        loss.getAsDouble();
        float[] inputGradient = plan.inputGradient();
        check("input", images, inputGradient, loss);

        for (Parameter parameter : plan.parameters()) {
            if (parameter.role().trainable()) {
                loss.getAsDouble();
                float[] values = parameter.read();
                check(parameter.name(), values, parameter.gradient(), () -> {
                    parameter.write(values);
                    return loss.getAsDouble();
                });
            }
        }
    }

    /** Restores {@code values}, even if {@code loss} reads them. */
    private static void check(String what, float[] values, float[] gradient, DoubleSupplier loss) {
        double largest = IntStream.range(0, gradient.length).mapToDouble(i -> Math.abs(gradient[i])).max().orElseThrow();
        for (int i : new Random(17).ints(PROBES, 0, values.length).toArray()) {
            float before = values[i];
            values[i] = before + EPS;
            double above = loss.getAsDouble();
            values[i] = before - EPS;
            double below = loss.getAsDouble();
            values[i] = before;
            double slope = (above - below) / (2 * EPS);
            double error = Math.abs(slope - gradient[i]);
            assertTrue(error <= 0.01 * largest + 2e-4, () -> "%s[%d]: slope %g, gradient %g, largest %g".formatted(
                    what, i, slope, gradient[i], largest));
        }
        loss.getAsDouble();
    }
}
