package org.gabor.engine.inspect.maximize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gradients of images against differences, and views against their adjoints. */
class ImageParametersTest {

    @ParameterizedTest
    @CsvSource({"3, 6, 5", "1, 4, 7"})
    void theGradientIsThatOfDifferences(int channels, int height, int width) {
        ImageParameters parameters = new ImageParameters(channels, height, width, 3);
        Random random = new Random(5);
        double[] factors = random.doubles(channels * height * width, -1, 1).toArray();
        double[] gradient = parameters.gradient(parameters.image(), factors);
        for (int i = 0; i < gradient.length; i++) {
            double step = 0.05;
            parameters.coefficients()[i] += step;
            double above = dot(parameters.image(), factors);
            parameters.coefficients()[i] -= 2 * step;
            double below = dot(parameters.image(), factors);
            parameters.coefficients()[i] += step;
            assertEquals((above - below) / (2 * step), gradient[i], 1e-3, "coefficient " + i);
        }
    }

    @ParameterizedTest
    @CsvSource({"5", "8", "9"})
    void theBasisIsOrthonormal(int size) {
        FourierBasis basis = FourierBasis.of(size);
        double[] unit = new double[size * size];
        for (int i = 0; i < size; i++) {
            unit[i * size + i] = 1;
        }
        double[] product = basis.alongRowsAdjoint(basis.alongRows(unit, size), size);
        for (int i = 0; i < unit.length; i++) {
            assertEquals(unit[i], product[i], 1e-12);
        }
        assertEquals(0.5, basis.frequency(size), 0.5 / size + 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"3, 9, 7", "1, 12, 12"})
    void aViewAndItsAdjointHaveTheSameProducts(int channels, int height, int width) {
        View view = View.random(height, width, new SplittableRandom(2));
        Random random = new Random(1);
        float[] image = new float[channels * height * width];
        for (int i = 0; i < image.length; i++) {
            image[i] = random.nextFloat();
        }
        double[] factors = random.doubles(image.length, -1, 1).toArray();
        double[] adjoint = view.adjoint(factors);
        float[] grey = new float[image.length];
        double difference = dot(view.of(image), factors) - dot(view.of(grey), factors);
        assertEquals(dot(image, adjoint), difference, 1e-5);
    }

    private static double dot(float[] values, double[] factors) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * factors[i];
        }
        return sum;
    }
}
