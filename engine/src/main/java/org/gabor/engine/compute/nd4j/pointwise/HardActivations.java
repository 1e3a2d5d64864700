package org.gabor.engine.compute.nd4j.pointwise;

import java.util.List;
import org.gabor.engine.compute.nd4j.array.NativeOp;
import org.gabor.engine.compute.nd4j.array.NdArrays;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.Step;
import org.nd4j.linalg.api.ops.impl.transforms.same.TimesOneMinus;
import org.nd4j.linalg.factory.Nd4j;

/** Piecewise linear activations: ReLU6, hard sigmoid and hard swish (Howard et al. 2019, section 5.2). */
final class HardActivations {

    private HardActivations() {}

    /** min(max(0, x), 6). */
    static ActivationKernel relu6(NdBinding binding) {
        INDArray y = binding.output().values();
        INDArray dx = binding.input().requiredGradient();
        NativeOp clip =
                NativeOp.bind(binding.resources(), "clipbyvalue", List.of(binding.input().values()), List.of(y)).reals(0, 6);
        Runnable within = within(dx);
        return new ActivationKernel(clip::run, () -> {
            y.muli(1 / 6.0, dx);
            within.run();
            dx.muli(binding.output().requiredGradient());
        });
    }

    /** h(x) = min(max(0, x / 6 + 1/2), 1). */
    static ActivationKernel sigmoid(NdBinding binding) {
        INDArray y = binding.output().values();
        INDArray dx = binding.input().requiredGradient();
        Runnable gate = gate(binding, y);
        Runnable within = within(dx);
        return new ActivationKernel(gate, () -> {
            dx.assign(y);
            within.run();
            dx.muli(1 / 6.0);
            dx.muli(binding.output().requiredGradient());
        });
    }

    /** x·h(x) with the hard sigmoid h; the slope is h(x) + x·h′(x). */
    static ActivationKernel swish(NdBinding binding) {
        INDArray x = binding.input().values();
        INDArray dx = binding.input().requiredGradient();
        INDArray h = NdArrays.zeros(binding.resources(), x.shape());
        Runnable gate = gate(binding, h);
        Runnable within = within(dx);
        return new ActivationKernel(() -> {
            gate.run();
            x.muli(h, binding.output().values());
        }, () -> {
            dx.assign(h);
            within.run();
            dx.muli(1 / 6.0);
            dx.muli(x);
            dx.addi(h);
            dx.muli(binding.output().requiredGradient());
        });
    }

    private static Runnable gate(NdBinding binding, INDArray into) {
        NativeOp clip = NativeOp.bind(binding.resources(), "clipbyvalue", List.of(into), List.of(into)).reals(0, 1);
        return () -> {
            binding.input().values().muli(1 / 6.0, into);
            into.addi(0.5);
            clip.run();
        };
    }

    /** Replaces values by 1 if they lie between 0 and 1, by 0 elsewhere. */
    private static Runnable within(INDArray values) {
        TimesOneMinus product = new TimesOneMinus(values, values);
        Step step = new Step(values, values);
        return () -> {
            Nd4j.getExecutioner().exec(product);
            Nd4j.getExecutioner().exec(step);
        };
    }
}
