package org.gabor.engine.compute.nd4j.pointwise;

import java.util.Arrays;
import java.util.List;
import org.gabor.engine.compute.nd4j.KernelTrial;
import org.gabor.engine.compute.nd4j.Nd4jKernels;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Activation.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares PyTorch's activations with their formulas, including inputs for which the exponential overflows. */
class ActivationKernelTest {

    @ParameterizedTest
    @EnumSource(Function.class)
    void followsItsFormula(Function function) {
        for (double scale : List.of(1.0, 4.0, 40.0)) {
            new KernelTrial().scaled(scale, 3, 5, 7, 3).follows(binding -> Nd4jKernels.bind(new Activation(function), binding),
                    (x, _) -> Arrays.stream(x.getFirst()).map(value -> formula(function, value)).toArray(), 3, 5, 7, 3);
        }
    }

    private static double formula(Function function, double x) {
        return switch (function) {
            case RELU -> Math.max(0, x);
            case LEAKY_RELU -> x > 0 ? x : 0.01 * x;
            case ELU -> x > 0 ? x : Math.expm1(x);
            case GELU -> x * 0.5 * (1 + erf(x / Math.sqrt(2)));
            case SILU -> x / (1 + Math.exp(-x));
            case SIGMOID -> 1 / (1 + Math.exp(-x));
            case TANH -> Math.tanh(x);
            case RELU6 -> Math.clamp(x, 0, 6);
            case MISH -> x * Math.tanh(softplus(x));
            case HARDSWISH -> x * Math.clamp(x + 3, 0, 6) / 6;
            case HARDSIGMOID -> Math.clamp(x + 3, 0, 6) / 6;
            case SOFTPLUS -> softplus(x);
        };
    }

    private static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    /** By Simpson's rule over e^(−t²). */
    private static double erf(double x) {
        if (Math.abs(x) > 6) {
            return Math.signum(x);
        }
        int steps = 400;
        double h = x / steps;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            sum += (i == 0 || i == steps ? 1 : i % 2 == 0 ? 2 : 4) * Math.exp(-(i * h) * (i * h));
        }
        return sum * h / 3 * 2 / Math.sqrt(Math.PI);
    }
}
