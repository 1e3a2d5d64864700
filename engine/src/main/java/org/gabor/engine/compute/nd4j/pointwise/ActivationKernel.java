package org.gabor.engine.compute.nd4j.pointwise;

import java.util.List;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.array.NativeOp;
import org.gabor.engine.compute.nd4j.array.NdArrays;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.gabor.graph.layer.Activation.Function;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.Op;
import org.nd4j.linalg.api.ops.impl.scalar.LeakyReLU;
import org.nd4j.linalg.api.ops.impl.scalar.RectifiedLinear;
import org.nd4j.linalg.api.ops.impl.scalar.Step;
import org.nd4j.linalg.api.ops.impl.transforms.gradient.LeakyReLUDerivative;
import org.nd4j.linalg.api.ops.impl.transforms.same.TimesOneMinus;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Sigmoid;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Swish;
import org.nd4j.linalg.api.ops.impl.transforms.strict.SwishDerivative;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Tanh;
import org.nd4j.linalg.factory.Nd4j;

/** An element-wise function. The input's gradient is its slope times the output's gradient. */
public record ActivationKernel(Runnable function, Runnable derivative) implements Kernel {

    private static final double LEAK = 0.01;
    /** Beyond it, SiLU's slope is 0 or 1 in single precision; from −89 on, ND4J's own is NaN. */
    private static final double STEEP = 40;

    public static ActivationKernel of(Function function, NdBinding binding) {
        INDArray x = binding.input().values();
        INDArray y = binding.output().values();
        INDArray dx = binding.input().requiredGradient();
        INDArray dy = binding.output().requiredGradient();
        NativeOp chain = NativeOp.bind(binding.resources(), "multiply", List.of(dx, dy), List.of(dx));
        return switch (function) {
            case RELU -> new ActivationKernel(run(new RectifiedLinear(x, y)), run(new Step(y, dx), chain));
            case LEAKY_RELU -> new ActivationKernel(run(new LeakyReLU(x, y, LEAK)),
                    run(new LeakyReLUDerivative(y, dx, LEAK), chain));
            case SIGMOID -> new ActivationKernel(run(new Sigmoid(x, y)), run(new TimesOneMinus(y, dx), chain));
            case TANH -> new ActivationKernel(run(new Tanh(x, y)),
                    NativeOp.bind(binding.resources(), "tanh_bp", List.of(x, dy), List.of(dx))::run);
            case SILU -> {
                NativeOp clip = NativeOp.bind(binding.resources(), "clipbyvalue", List.of(x), List.of(dx)).reals(-STEEP, STEEP);
                Runnable slope = run(new SwishDerivative(dx, dx), chain);
                yield new ActivationKernel(run(new Swish(x, y)), () -> {
                    clip.run();
                    slope.run();
                });
            }
            case ELU -> new ActivationKernel(
                    NativeOp.bind(binding.resources(), "elu", List.of(x), List.of(y)).reals(1)::run,
                    NativeOp.bind(binding.resources(), "elu_bp", List.of(x, dy), List.of(dx)).reals(1)::run);
            case RELU6 -> HardActivations.relu6(binding);
            case HARDSIGMOID -> HardActivations.sigmoid(binding);
            case HARDSWISH -> HardActivations.swish(binding);
            case MISH -> Mish.kernel(binding);
            case SOFTPLUS -> Softplus.kernel(binding);
            case GELU -> {
                INDArray scratch = NdArrays.zeros(binding.resources(), x.shape());
                yield new ActivationKernel(() -> Gelu.function(x, y), () -> {
                    Gelu.derivative(x, dx, scratch);
                    chain.run();
                });
            }
        };
    }

    /** Whether the slope follows from the output alone, so that the output may overwrite the input. */
    public static boolean forgetsInput(Function function) {
        return switch (function) {
            case RELU, LEAKY_RELU, SIGMOID, RELU6, HARDSIGMOID -> true;
            case ELU, TANH, SILU, GELU, MISH, HARDSWISH, SOFTPLUS -> false;
        };
    }

    private static Runnable run(Op function) {
        return () -> Nd4j.getExecutioner().exec(function);
    }

    private static Runnable run(Op slope, NativeOp chain) {
        return () -> {
            Nd4j.getExecutioner().exec(slope);
            chain.run();
        };
    }

    @Override
    public void forward(Pass pass) {
        function.run();
    }

    @Override
    public void backward() {
        derivative.run();
    }
}
