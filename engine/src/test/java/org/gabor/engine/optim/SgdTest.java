package org.gabor.engine.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.gabor.engine.memory.HostStorage;
import org.gabor.engine.memory.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Two steps of SGD by hand: w = 1 and 2, g = 0.5 and −1 both times, rate 0.1. */
@ParameterizedClass
@MethodSource("org.gabor.engine.optim.Vectors#maths")
class SgdTest {

    private static final float[] GRADIENT = {0.5f, -1};

    private final Resources resources = new Resources(HostStorage::new);
    private final ParameterVector vector;

    SgdTest(VectorMath math) {
        vector = Vectors.parameters(math, resources, 1, 2);
        vector.gradients().write(GRADIENT);
    }

    @AfterEach
    void free() {
        resources.close();
    }

    private float[] twoSteps(Sgd sgd) {
        sgd.step(0.1);
        vector.gradients().write(GRADIENT);
        sgd.step(0.1);
        return Vectors.read(vector.values());
    }

    @Test
    void plain() {
        try (Sgd sgd = new Sgd(vector, 0, false, 0)) {
            assertArrayEquals(new float[] {0.9f, 2.2f}, twoSteps(sgd), 1e-6f);
            assertEquals(List.of(), sgd.stateNames());
            assertEquals(0.1, sgd.updateNorm("b", 0.1), 1e-6);
        }
    }

    @Test
    void momentumKeepsPartOfTheLastStep() {
        try (Sgd sgd = new Sgd(vector, 0.5, false, 0)) {
            // v = 0.5, then 0.75; −1, then −1.5.
            assertArrayEquals(new float[] {0.875f, 2.25f}, twoSteps(sgd), 1e-6f);
            assertArrayEquals(new float[] {0.75f}, sgd.readState("a.momentum_buffer"), 1e-6f);
        }
    }

    @Test
    void nesterovLooksAhead() {
        try (Sgd sgd = new Sgd(vector, 0.5, true, 0)) {
            // The directions are 0.5 + 0.5·0.5 and 0.5 + 0.5·0.75.
            assertArrayEquals(new float[] {0.8375f, 2.325f}, twoSteps(sgd), 1e-6f);
        }
    }

    @Test
    void weightDecayPullsTowardsZero() {
        try (Sgd sgd = new Sgd(vector, 0, false, 0.1)) {
            // g = 0.5 + 0.1·1 and 0.5 + 0.1·0.94; −1 + 0.1·2 and −1 + 0.1·2.08.
            assertArrayEquals(new float[] {0.8806f, 2.1592f}, twoSteps(sgd), 1e-6f);
        }
    }

    @Test
    void stateIsPutBack() {
        try (Sgd sgd = new Sgd(vector, 0.5, false, 0)) {
            sgd.writeState("b.momentum_buffer", new float[] {4});
            sgd.step(0.1);
            assertArrayEquals(new float[] {1}, sgd.readState("b.momentum_buffer"));
            assertThrows(IllegalArgumentException.class, () -> sgd.readState("b"));
        }
    }
}
