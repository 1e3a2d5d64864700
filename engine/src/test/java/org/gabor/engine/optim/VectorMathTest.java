package org.gabor.engine.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.HostStorage;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares operations on vectors that several cores share, with lengths that are no multiple of a register's, with double
 * precision.
 */
@ParameterizedClass
@MethodSource("org.gabor.engine.optim.Vectors#maths")
class VectorMathTest {

    private static final int LENGTH = 100_003;
    private static final float EPS = 1e-6f;

    private final Resources resources = new Resources(HostStorage::new);
    private final Random random = new Random(3);
    private final float[] x = random();
    private final float[] y = random();
    private final VectorMath math;

    VectorMathTest(VectorMath math) {
        this.math = math;
    }

    @AfterEach
    void free() {
        resources.close();
    }

    @Test
    void sumsTakeOtherFactorsEachTime() {
        View from = view(x);
        View to = view(y);
        VectorMath.Operation sum = math.axpby(from, to, resources);
        sum.run(-0.5, 1);
        sum.run(2, 0.25);
        assertValues((a, b) -> 2 * a + 0.25 * (b - 0.5 * a), to);
        assertArrayEquals(x, Vectors.read(from));
    }

    @Test
    void scales() {
        View vector = view(x);
        math.scale(vector, resources).accept(0.3);
        assertValues((a, _) -> 0.3 * a, vector);
    }

    @Test
    void runningMeans() {
        View mean = view(y);
        math.runningMean(view(x), mean, 0.9, resources).run();
        assertValues((a, b) -> 0.9 * b + 0.1 * a, mean);
    }

    @Test
    void runningMeansOfSquares() {
        View mean = view(squares(y));
        math.runningSquare(view(x), mean, 0.99, resources).run();
        assertValues((a, b) -> 0.99 * b * b + 0.01 * a * a, mean);
    }

    @Test
    void quotientsTakeOtherFactorsEachTime() {
        View quotient = view(new float[LENGTH]);
        VectorMath.Operation division = math.overRoot(view(x), view(squares(y)), quotient, resources);
        division.run(3, 2);
        division.run(0.1, 0.01);
        assertValues((a, b) -> 0.1 * a / (Math.sqrt(b * b) + 0.01), quotient);
    }

    /** In place on the gradients, as optimizers do. */
    @Test
    void aQuotientMayReplaceItsDividend() {
        View g = view(x);
        math.overRoot(g, view(squares(y)), g, resources).run(1, 0.1);
        assertValues((a, b) -> a / (Math.sqrt(b * b) + 0.1), g);
    }

    @Test
    void placesThatWereNeverFilledStayZero() {
        View g = view(new float[LENGTH]);
        View v = view(new float[LENGTH]);
        math.runningMean(g, v, 0.9, resources).run();
        math.runningSquare(g, v, 0.999, resources).run();
        math.overRoot(g, v, g, resources).run(0.1, 1e-10);
        assertArrayEquals(new float[LENGTH], Vectors.read(g));
        assertArrayEquals(new float[LENGTH], Vectors.read(v));
    }

    /** For vectors that don't begin at the start of their memory. */
    @Test
    void norms() {
        View whole = view(x);
        View part = new View(whole.storage(), 5 * Float.BYTES, Format.plain(LENGTH - 7));
        double expected = Math.sqrt(IntStream.range(5, LENGTH - 2).mapToDouble(i -> (double) x[i] * x[i]).sum());
        assertEquals(expected, math.norm(part), 1e-6 * expected);
    }

    private void assertValues(DoubleBinaryOperator expected, View actual) {
        float[] values = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            values[i] = (float) expected.applyAsDouble(x[i], y[i]);
        }
        assertArrayEquals(values, Vectors.read(actual), EPS);
    }

    private View view(float[] numbers) {
        return Vectors.of(math, resources, numbers);
    }

    private static float[] squares(float[] numbers) {
        float[] squares = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            squares[i] = numbers[i] * numbers[i];
        }
        return squares;
    }

    private float[] random() {
        float[] numbers = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            numbers[i] = random.nextFloat(-1, 1);
        }
        return numbers;
    }
}
