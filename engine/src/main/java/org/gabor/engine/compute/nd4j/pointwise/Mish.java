package org.gabor.engine.compute.nd4j.pointwise;

import java.util.List;
import org.gabor.engine.compute.nd4j.array.NativeOp;
import org.gabor.engine.compute.nd4j.array.NdArrays;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Exp;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Sigmoid;
import org.nd4j.linalg.factory.Nd4j;

/**
 * x·t with t = tanh(ln(1 + eˣ)) = e(e + 2) / (e(e + 2) + 2) for e = eˣ. Its slope is t + x·(1 − t²)·σ(x); ND4J's own overflows
 * from x = 44 on.
 */
final class Mish {

    /** Beyond it, t is 1 in single precision. */
    private static final double SATURATED = 20;

    private Mish() {}

    static ActivationKernel kernel(NdBinding binding) {
        INDArray x = binding.input().values();
        INDArray y = binding.output().values();
        INDArray dx = binding.input().requiredGradient();
        INDArray dy = binding.output().requiredGradient();
        INDArray t = NdArrays.zeros(binding.resources(), x.shape());
        INDArray scratch = NdArrays.zeros(binding.resources(), x.shape());
        NativeOp clip = NativeOp.bind(binding.resources(), "clipbyvalue", List.of(x), List.of(t)).reals(-1000, SATURATED);
        Exp exp = new Exp(t, t);
        Sigmoid sigmoid = new Sigmoid(x, scratch);
        return new ActivationKernel(() -> {
            clip.run();
            Nd4j.getExecutioner().exec(exp);
            t.addi(2, scratch);
            t.muli(scratch);
            t.addi(2, scratch);
            t.divi(scratch);
            x.muli(t, y);
        }, () -> {
            Nd4j.getExecutioner().exec(sigmoid);
            scratch.muli(x);
            t.muli(t, dx);
            dx.rsubi(1);
            dx.muli(scratch);
            dx.addi(t);
            dx.muli(dy);
        });
    }
}
