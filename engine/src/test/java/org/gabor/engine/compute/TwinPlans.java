package org.gabor.engine.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.compute.params.Parameter;
import org.gabor.engine.task.Label;
import org.gabor.engine.task.Target;

/** Two plans of one network that should compute the same, each in a different way. */
record TwinPlans(Supplier<Plan> expected, Supplier<Plan> actual) {

    private static final long SEED = 5;

    /** A comparison of a tensor with the other plan's. */
    interface Comparison {
        void compare(String what, float[] expected, float[] actual);
    }

    /** @param bound the maximum difference of values, relative to the largest of their tensor */
    void areEqual(double bound) {
        areEqual((what, expected, actual) -> compare(what, expected, actual, bound));
    }

    /** @param bound the maximum difference of tensors, relative to their L2 norm */
    void areEqualInNorm(double bound) {
        areEqual((what, expected, actual) -> compareNorms(what, expected, actual, bound));
    }

    /** Compares scores, loss, running statistics and all gradients, over a full batch and a smaller one. */
    private void areEqual(Comparison comparison) {
        try (Plan one = randomised(expected.get()); Plan other = randomised(actual.get())) {
            for (int n : new int[] {one.batch(), 1 + one.batch() / 2}) {
                float[] images = images(one, n);
                List<Target> targets = Label.all(new Random(SEED).ints(n, 0, one.classes()).toArray());
                comparison.compare("loss", loss(one, images, targets), loss(other, images, targets));
                compareParameters(one, other, comparison);
                comparison.compare("gradient of the images", one.inputGradient(), other.inputGradient());
                one.forward(images, n);
                other.forward(images, n);
                comparison.compare("scores", one.logits(), other.logits());
            }
        }
    }

    private static float[] loss(Plan plan, float[] images, List<Target> targets) {
        return new float[] {(float) plan.gradients(plan.batchOf(images, targets)).loss()};
    }

    private static void compareParameters(Plan one, Plan other, Comparison comparison) {
        for (Parameter parameter : one.parameters()) {
            Parameter twin = other.parameters().find(parameter.name()).orElseThrow();
            comparison.compare(parameter.name(), parameter.read(), twin.read());
            if (parameter.role().trainable()) {
                comparison.compare("gradient of " + parameter.name(), parameter.gradient(), twin.gradient());
            }
        }
    }

    /**
     * Sets parameters to values that differ from the layers' initial ones, so that each makes a difference, and that bf16
     * represents.
     */
    static Plan randomised(Plan plan) {
        plan.initialize(Initialization.XAVIER_UNIFORM, SEED);
        Random random = new Random(SEED);
        plan.parameters().forEach(parameter -> {
            float[] values = parameter.read();
            for (int i = 0; i < values.length; i++) {
                values[i] = cut(parameter.dims().size() == 1 ? 0.5f + random.nextFloat() : values[i]);
            }
            parameter.write(values);
        });
        return plan;
    }

    static float[] images(Plan plan, int n) {
        Random random = new Random(SEED + n);
        float[] images = new float[Math.toIntExact(n * plan.inputShape().size())];
        for (int i = 0; i < images.length; i++) {
            images[i] = cut((float) random.nextGaussian());
        }
        return images;
    }

    /** Truncates to bf16. */
    private static float cut(float value) {
        return Float.intBitsToFloat(Float.floatToRawIntBits(value) & 0xFFFF_0000);
    }

    static void compare(String what, float[] expected, float[] actual, double bound) {
        float largest = 0;
        for (float value : expected) {
            assertTrue(Float.isFinite(value), () -> what + ": " + Arrays.toString(expected));
            largest = Math.max(largest, Math.abs(value));
        }
        assertArrayEquals(expected, actual, (float) (bound * Math.max(largest, 1e-3)), what);
    }

    private static void compareNorms(String what, float[] expected, float[] actual, double bound) {
        double size = Math.max(1e-3, norm(i -> expected[i], expected.length));
        double error = norm(i -> expected[i] - actual[i], expected.length) / size;
        assertTrue(error <= bound, () -> "%s is off by %s: %s instead of %s".formatted(
                what, error, Arrays.toString(actual), Arrays.toString(expected)));
    }

    private static double norm(IntToDoubleFunction values, int count) {
        return Math.sqrt(IntStream.range(0, count).mapToDouble(values).map(value -> value * value).sum());
    }
}
