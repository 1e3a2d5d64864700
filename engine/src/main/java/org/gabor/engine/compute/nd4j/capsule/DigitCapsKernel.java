package org.gabor.engine.compute.nd4j.capsule;

import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.array.NativeOp;
import org.gabor.engine.compute.nd4j.array.NdArrays;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.gabor.engine.compute.nd4j.array.NdTensor;
import org.gabor.engine.memory.Resources;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Capsules with routing: û = W·u for every pair of an input capsule and an output capsule, then routing by agreement (Sabour et
 * al. 2017, section 2 and procedure 1).
 */
public final class DigitCapsKernel implements Kernel {

    private final NativeOp layInputs;
    private final NativeOp layWeight;
    private final NativeOp vote;
    private final NativeOp layVotes;
    private final Routing routing;
    private final NativeOp returnVotes;
    private final NativeOp weightGradient;
    private final NativeOp returnWeight;
    private final NativeOp inputGradient;
    private final NativeOp returnInputs;

    public DigitCapsKernel(int routings, NdBinding binding) {
        Resources resources = binding.resources();
        INDArray u = binding.input().values();
        NdTensor weight = binding.parameter("weight");
        long n = u.size(0);
        long inputs = u.size(1);
        long inputLength = u.size(2);
        long capsules = weight.values().size(0);
        long length = weight.values().size(2);

        // One product for each input capsule: N×inputLength by inputLength×(capsules·length).
        INDArray byInput = NdArrays.zeros(resources, inputs, n, inputLength);
        INDArray laidWeight = NdArrays.zeros(resources, inputs, inputLength, capsules * length);
        INDArray laidWeightGradient = NdArrays.zeros(resources, inputs, inputLength, capsules * length);
        INDArray votesByInput = NdArrays.zeros(resources, inputs, n, capsules * length);
        NdTensor votes = NdTensor.zeros(resources, n * capsules, inputs, length);
        long[] split = {inputs, n, capsules, length};
        long[] joined = {n, capsules, inputs, length};
        long[] matrices = {inputs, inputLength, capsules, length};

        layInputs = NativeOp.permute(resources, u, byInput, 1, 0, 2);
        layWeight = NativeOp.permute(resources, weight.values(), laidWeight.reshape(matrices), 1, 3, 0, 2);
        vote = NativeOp.matmul(resources, byInput, false, laidWeight, false, votesByInput);
        layVotes = NativeOp.permute(resources, votesByInput.reshape(split), votes.values().reshape(joined), 1, 2, 0, 3);
        routing = new Routing(routings, votes, binding.output(), resources);
        returnVotes = NativeOp.permute(resources, votes.requiredGradient().reshape(joined), votesByInput.reshape(split),
                2, 0, 1, 3);
        weightGradient = NativeOp.matmul(resources, byInput, true, votesByInput, false, laidWeightGradient);
        returnWeight = NativeOp.permute(resources, laidWeightGradient.reshape(matrices), weight.requiredGradient(), 2, 0, 3, 1);
        inputGradient = NativeOp.matmul(resources, votesByInput, false, laidWeight, true, byInput);
        returnInputs = NativeOp.permute(resources, byInput, binding.input().requiredGradient(), 1, 0, 2);
    }

    @Override
    public void forward(Pass pass) {
        layInputs.run();
        layWeight.run();
        vote.run();
        layVotes.run();
        routing.forward();
    }

    /** The votes' gradients overwrite the votes, and the inputs' overwrite the inputs once the weight's gradient is computed. */
    @Override
    public void backward() {
        routing.backward();
        returnVotes.run();
        weightGradient.run();
        returnWeight.run();
        inputGradient.run();
        returnInputs.run();
    }
}
