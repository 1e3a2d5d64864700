package org.gabor.engine.compute.nd4j.capsule;

import java.util.Arrays;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.array.Broadcast;
import org.gabor.engine.compute.nd4j.array.HostArray;
import org.gabor.engine.compute.nd4j.array.NativeOp;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Keeps one capsule of each sample: in training that of its label, even with mixup; otherwise the longest (Sabour et al. 2017,
 * section 4.1).
 */
public final class CapsuleMaskKernel implements Kernel {

    private final INDArray capsules;
    private final INDArray squares;
    private final Runnable sumSquares;
    /** First the squared lengths, then a mask: 1 for what is kept and 0 for the rest. */
    private final HostArray factors;
    private final float[] host;
    private final int count;
    private final NativeOp keep;
    private final NativeOp keepGradient;

    public CapsuleMaskKernel(NdBinding binding) {
        capsules = binding.input().values();
        count = (int) capsules.size(1);
        host = new float[(int) capsules.size(0) * count];
        squares = binding.output().values().reshape(capsules.shape());
        Broadcast vectors = Broadcast.vectors(capsules, capsules.size(2), binding.resources());
        INDArray choice = vectors.zeros();
        sumSquares = vectors.sum(squares, choice);
        factors = new HostArray(choice);
        keep = vectors.apply("multiply", capsules, choice, binding.output().values());
        keepGradient = vectors.apply("multiply", binding.output().requiredGradient(), choice, binding.input().requiredGradient());
    }

    @Override
    public void forward(Pass pass) {
        int[] kept = switch (pass) {
            case Pass.Training(_, int[] labels) -> labels;
            case Pass.Prediction _, Pass.Calibration _ -> longest();
        };
        Arrays.fill(host, 0);
        for (int example = 0; example * count < host.length; example++) {
            host[example * count + kept[example]] = 1;
        }
        factors.write(host);
        keep.run();
    }

    private int[] longest() {
        capsules.muli(capsules, squares);
        sumSquares.run();
        factors.read(host);
        int[] longest = new int[host.length / count];
        for (int i = 0; i < host.length; i++) {
            int example = i / count;
            longest[example] = host[i] > host[example * count + longest[example]] ? i % count : longest[example];
        }
        return longest;
    }

    @Override
    public void backward() {
        keepGradient.run();
    }
}
