package org.gabor.engine.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;

/** Two plans of one network that should compute the same, each in its own way. */
record TwinPlans(Supplier<Plan> expected, Supplier<Plan> actual) {

    private static final long SEED = 5;

    /**
     * Scores, loss, running statistics and all gradients are equal, over a full batch and a smaller one.
     *
     * @param bound how far numbers may be off, relative to the largest of their tensor
     */
    void areEqual(double bound) {
        try (Plan one = randomised(expected.get()); Plan other = randomised(actual.get())) {
            for (int n : new int[] {one.batch(), 1 + one.batch() / 2}) {
                float[] images = images(one, n);
                Targets targets = Targets.of(new Random(SEED).ints(n, 0, one.classes()).toArray());
                assertEquals(one.gradients(images, targets, n).loss(), other.gradients(images, targets, n).loss(), bound);
                compareParameters(one, other, bound);
                compare("gradient of the images", one.inputGradient(), other.inputGradient(), bound);
                one.forward(images, n);
                other.forward(images, n);
                compare("scores", one.logits(), other.logits(), bound);
            }
        }
    }

    private static void compareParameters(Plan one, Plan other, double bound) {
        for (Parameter parameter : one.parameters()) {
            Parameter twin = other.parameters().find(parameter.name()).orElseThrow();
            compare(parameter.name(), parameter.read(), twin.read(), bound);
            if (parameter.role().trainable()) {
                compare("gradient of " + parameter.name(), parameter.gradient(), twin.gradient(), bound);
            }
        }
    }

    /** With parameters that are not the ones that layers begin with, so that each makes a difference. */
    static Plan randomised(Plan plan) {
        plan.initialize(Initialization.XAVIER_UNIFORM, SEED);
        Random random = new Random(SEED);
        plan.parameters().forEach(parameter -> {
            if (parameter.dims().size() == 1) {
                float[] values = parameter.read();
                for (int i = 0; i < values.length; i++) {
                    values[i] = 0.5f + random.nextFloat();
                }
                parameter.write(values);
            }
        });
        return plan;
    }

    static float[] images(Plan plan, int n) {
        Random random = new Random(SEED + n);
        float[] images = new float[Math.toIntExact(n * plan.inputShape().size())];
        for (int i = 0; i < images.length; i++) {
            images[i] = (float) random.nextGaussian();
        }
        return images;
    }

    static void compare(String what, float[] expected, float[] actual, double bound) {
        float largest = 0;
        for (float value : expected) {
            assertTrue(Float.isFinite(value), () -> what + ": " + Arrays.toString(expected));
            largest = Math.max(largest, Math.abs(value));
        }
        assertArrayEquals(expected, actual, (float) (bound * Math.max(largest, 1e-3)), what);
    }
}
