package org.gabor.engine.compute.nd4j.pointwise;

import java.util.List;
import org.gabor.engine.compute.nd4j.array.NativeOp;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Exp;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Log1p;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Sigmoid;
import org.nd4j.linalg.factory.Nd4j;

/** ln(1 + eˣ); ND4J's own overflows from x = 89 on. Its slope is σ(x). */
final class Softplus {

    /** Beyond it, ln(1 + eˣ) is x in single precision; below its negative, it is 0. */
    private static final double LINEAR = 30;

    private Softplus() {}

    static ActivationKernel kernel(NdBinding binding) {
        INDArray x = binding.input().values();
        INDArray y = binding.output().values();
        INDArray dx = binding.input().requiredGradient();
        INDArray dy = binding.output().requiredGradient();
        NativeOp clip = NativeOp.bind(binding.resources(), "clipbyvalue", List.of(x), List.of(y)).reals(-1000, LINEAR);
        NativeOp larger = NativeOp.bind(binding.resources(), "maximum", List.of(y, x), List.of(y));
        Exp exp = new Exp(y, y);
        Log1p log = new Log1p(y, y);
        Sigmoid slope = new Sigmoid(x, dx);
        return new ActivationKernel(() -> {
            clip.run();
            Nd4j.getExecutioner().exec(exp);
            Nd4j.getExecutioner().exec(log);
            larger.run();
        }, () -> {
            Nd4j.getExecutioner().exec(slope);
            dx.muli(dy);
        });
    }
}
