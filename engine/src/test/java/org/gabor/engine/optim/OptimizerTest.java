package org.gabor.engine.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gabor.engine.memory.HostStorage;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.optim.ParameterVector.Segment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Three steps of each optimizer against PyTorch's pseudo-code in double precision; an ε that is seen to stand outside the root.
 */
@ParameterizedClass
@MethodSource("org.gabor.engine.optim.Vectors#maths")
class OptimizerTest {

    private static final double RATE = 0.1;
    private static final float[][] GRADIENTS = {{0.5f, -1}, {-0.25f, 3}, {2, 0.125f}};

    private final Resources resources = new Resources(HostStorage::new);
    private final ParameterVector vector;

    OptimizerTest(VectorMath math) {
        vector = Vectors.parameters(math, resources, 1, 2);
    }

    @AfterEach
    void free() {
        resources.close();
    }

    /** One parameter's rule: the change of its value in step {@code t}, from 1. */
    private interface Rule {
        double step(double w, double g, int t);
    }

    private static Rule adam(double beta1, double beta2, double eps, double decay, boolean decoupled) {
        double[] m = new double[2];
        return (w, g, t) -> {
            double kept = decoupled ? w - RATE * decay * w : w;
            double slope = decoupled ? g : g + decay * w;
            m[0] = beta1 * m[0] + (1 - beta1) * slope;
            m[1] = beta2 * m[1] + (1 - beta2) * slope * slope;
            double mean = m[0] / (1 - Math.pow(beta1, t));
            double square = m[1] / (1 - Math.pow(beta2, t));
            return kept - RATE * mean / (Math.sqrt(square) + eps);
        };
    }

    private static Rule rmsProp(double alpha, double eps, double momentum, double decay) {
        double[] state = new double[2];
        return (w, g, _) -> {
            double slope = g + decay * w;
            state[0] = alpha * state[0] + (1 - alpha) * slope * slope;
            state[1] = momentum * state[1] + slope / (Math.sqrt(state[0]) + eps);
            return w - RATE * state[1];
        };
    }

    private static Rule nAdam(double beta1, double beta2, double eps, double decay, double momentumDecay) {
        double[] state = {0, 0, 1};
        return (w, g, t) -> {
            double slope = g + decay * w;
            state[0] = beta1 * state[0] + (1 - beta1) * slope;
            state[1] = beta2 * state[1] + (1 - beta2) * slope * slope;
            double mu = beta1 * (1 - 0.5 * Math.pow(0.96, t * momentumDecay));
            double next = beta1 * (1 - 0.5 * Math.pow(0.96, (t + 1) * momentumDecay));
            state[2] *= mu;
            double root = Math.sqrt(state[1] / (1 - Math.pow(beta2, t))) + eps;
            return w - RATE * (1 - mu) / (1 - state[2]) * slope / root - RATE * next / (1 - state[2] * next) * state[0] / root;
        };
    }

    static Stream<Arguments> optimizers() {
        return Stream.of(
                Arguments.of(new OptimizerSpec.Adam(0.8, 0.9, 0.25, 0), adam(0.8, 0.9, 0.25, 0, false),
                        adam(0.8, 0.9, 0.25, 0, false)),
                Arguments.of(new OptimizerSpec.Adam(0.9, 0.999, 1e-8, 0.5), adam(0.9, 0.999, 1e-8, 0.5, false),
                        adam(0.9, 0.999, 1e-8, 0.5, false)),
                Arguments.of(new OptimizerSpec.AdamW(0.9, 0.999, 1e-8, 0.5), adam(0.9, 0.999, 1e-8, 0.5, true),
                        adam(0.9, 0.999, 1e-8, 0.5, true)),
                Arguments.of(new OptimizerSpec.NAdam(0.8, 0.9, 0.25, 0.5, 0.1), nAdam(0.8, 0.9, 0.25, 0.5, 0.1),
                        nAdam(0.8, 0.9, 0.25, 0.5, 0.1)),
                Arguments.of(new OptimizerSpec.RmsProp(0.9, 0.25, 0, 0.5), rmsProp(0.9, 0.25, 0, 0.5),
                        rmsProp(0.9, 0.25, 0, 0.5)),
                Arguments.of(new OptimizerSpec.RmsProp(0.9, 0.25, 0.75, 0), rmsProp(0.9, 0.25, 0.75, 0),
                        rmsProp(0.9, 0.25, 0.75, 0)));
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void followsPyTorchsPseudoCode(OptimizerSpec spec, Rule ofA, Rule ofB) {
        double a = 1;
        double b = 2;
        try (Optimizer optimizer = Optimizer.of(spec, Optional.empty(), vector)) {
            for (int t = 1; t <= GRADIENTS.length; t++) {
                step(optimizer, t);
                a = ofA.step(a, GRADIENTS[t - 1][0], t);
                b = ofB.step(b, GRADIENTS[t - 1][1], t);
                assertArrayEquals(new float[] {(float) a, (float) b}, Vectors.read(vector.values()), 1e-5f, "step " + t);
            }
        }
    }

    /**
     * Six steps of PyTorch 2.13's {@code torch.optim.NAdam} on the three gradients, twice. Version 1.13 multiplied μ into the
     * product twice.
     */
    @Test
    void nAdamGivesPyTorchsValues() {
        float[][] expected = {
            {0.8943548f, 2.1056452f}, {0.9354658f, 2.0084982f},
            {0.82606083f, 1.9991804f}, {0.78865355f, 2.0314815f},
            {0.7939258f, 1.9390613f}, {0.68731266f, 1.9266469f}
        };
        assertPyTorchs(new OptimizerSpec.NAdam(0.9, 0.999, 1e-8, 0, 4e-3), expected);
    }

    @Test
    void nAdamDecaysWeightsAsPyTorchs() {
        float[][] expected = {
            {0.8941983f, 2.0f}, {0.86768585f, 1.8960981f},
            {0.7618348f, 1.8598669f}, {0.71280825f, 1.852111f},
            {0.69399917f, 1.7547656f}, {0.592189f, 1.7162503f}
        };
        assertPyTorchs(new OptimizerSpec.NAdam(0.9, 0.999, 1e-8, 0.5, 0.25), expected);
    }

    private void assertPyTorchs(OptimizerSpec spec, float[][] expected) {
        try (Optimizer optimizer = Optimizer.of(spec, Optional.empty(), vector)) {
            for (int t = 0; t < expected.length; t++) {
                step(optimizer, 1 + t % GRADIENTS.length);
                assertArrayEquals(expected[t], Vectors.read(vector.values()), 1e-5f, "step " + (t + 1));
            }
        }
    }

    /** Another optimizer that restores the state after the second step makes the same third step. */
    @ParameterizedTest
    @MethodSource("optimizers")
    void goesOnFromItsState(OptimizerSpec spec) {
        try (Optimizer first = Optimizer.of(spec, Optional.empty(), vector);
                Optimizer second = Optimizer.of(spec, Optional.empty(), vector)) {
            step(first, 1);
            step(first, 2);
            second.stateNames().forEach(name -> second.writeState(name, first.readState(name)));
            float[] weights = Vectors.read(vector.values());
            step(first, 3);
            float[] expected = Vectors.read(vector.values());
            vector.values().write(weights);
            step(second, 3);
            assertArrayEquals(expected, Vectors.read(vector.values()));
            assertThrows(IllegalArgumentException.class, () -> second.readState("a.nothing"));
        }
    }

    @Test
    void statesHavePyTorchsNames() {
        ParameterVector one = new ParameterVector(vector.values(), vector.gradients(),
                Map.of("fc.weight", new Segment(0, vector.values().format())), vector.math());
        try (Optimizer adam = Optimizer.of(OptimizerSpec.Adam.DEFAULT, Optional.empty(), one);
                Optimizer nAdam = Optimizer.of(new OptimizerSpec.NAdam(0.9, 0.999, 1e-8, 0, 4e-3), Optional.empty(), one);
                Optimizer rmsProp = Optimizer.of(new OptimizerSpec.RmsProp(0.9, 1e-8, 0.5, 0), Optional.empty(), one)) {
            assertEquals(List.of("fc.weight.exp_avg", "fc.weight.exp_avg_sq", "fc.weight.step"), adam.stateNames());
            assertEquals(List.of("fc.weight.exp_avg", "fc.weight.exp_avg_sq", "fc.weight.step", "fc.weight.mu_product"),
                    nAdam.stateNames());
            assertEquals(List.of("fc.weight.square_avg", "fc.weight.momentum_buffer"), rmsProp.stateNames());
        }
    }

    /** ‖(3, 4)‖ = 5, clipped to 1: (0.6, 0.8); a shorter gradient stays unchanged. */
    @Test
    void gradientsAreClippedTogether() {
        try (Optimizer sgd = Optimizer.of(new OptimizerSpec.Sgd(0, false, 0), Optional.of(1.0), vector)) {
            vector.gradients().write(new float[] {3, 4});
            sgd.step(1);
            assertArrayEquals(new float[] {0.4f, 1.2f}, Vectors.read(vector.values()), 1e-5f);
            vector.gradients().write(new float[] {0.3f, 0.4f});
            sgd.step(1);
            assertArrayEquals(new float[] {0.1f, 0.8f}, Vectors.read(vector.values()), 1e-5f);
        }
    }

    private void step(Optimizer optimizer, int t) {
        vector.gradients().write(GRADIENTS[t - 1]);
        optimizer.step(RATE);
    }
}
