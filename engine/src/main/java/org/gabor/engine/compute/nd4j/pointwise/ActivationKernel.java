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

    public static ActivationKernel of(Function function, NdBinding site) {
        INDArray x = site.input().values();
        INDArray y = site.output().values();
        INDArray dx = site.input().requiredGradient();
        INDArray dy = site.output().requiredGradient();
        NativeOp chain = NativeOp.bind(site.resources(), "multiply", List.of(dx, dy), List.of(dx));
        return switch (function) {
            case RELU -> new ActivationKernel(run(new RectifiedLinear(x, y)), run(new Step(y, dx), chain));
            case LEAKY_RELU -> new ActivationKernel(run(new LeakyReLU(x, y, LEAK)),
                    run(new LeakyReLUDerivative(y, dx, LEAK), chain));
            case SIGMOID -> new ActivationKernel(run(new Sigmoid(x, y)), run(new TimesOneMinus(y, dx), chain));
            case TANH -> new ActivationKernel(run(new Tanh(x, y)),
                    NativeOp.bind(site.resources(), "tanh_bp", List.of(x, dy), List.of(dx))::run);
            case SILU -> {
                NativeOp clip = NativeOp.bind(site.resources(), "clipbyvalue", List.of(x), List.of(dx)).reals(-STEEP, STEEP);
                Runnable slope = run(new SwishDerivative(dx, dx), chain);
                yield new ActivationKernel(run(new Swish(x, y)), () -> {
                    clip.run();
                    slope.run();
                });
            }
            case ELU -> new ActivationKernel(
                    NativeOp.bind(site.resources(), "elu", List.of(x), List.of(y)).reals(1)::run,
                    NativeOp.bind(site.resources(), "elu_bp", List.of(x, dy), List.of(dx)).reals(1)::run);
            case RELU6 -> HardActivations.relu6(site);
            case HARDSIGMOID -> HardActivations.sigmoid(site);
            case HARDSWISH -> HardActivations.swish(site);
            case MISH -> Mish.kernel(site);
            case SOFTPLUS -> Softplus.kernel(site);
            case GELU -> {
                INDArray scratch = NdArrays.zeros(site.resources(), x.shape());
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
