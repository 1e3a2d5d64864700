package org.gabor.engine.compute.nd4j.capsule;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gabor.engine.compute.nd4j.array.Broadcast;
import org.gabor.engine.compute.nd4j.array.NativeOp;
import org.gabor.engine.compute.nd4j.array.NdArrays;
import org.gabor.engine.compute.nd4j.array.NdTensor;
import org.gabor.engine.compute.nd4j.array.Views;
import org.gabor.engine.memory.Resources;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Routing by agreement (Sabour et al. 2017, procedure 1). From b = 0, in each round: c = softmax(b) over the output capsules,
 * s = Σ c·û over the input capsules, v = squash(s), b = b + û·v. The last round's v is the output.
 *
 * <p>The gradient is exact: it includes the coupling coefficients c, as in the authors' own program. Many other implementations
 * treat them as constants.
 */
final class Routing {

    private final Resources resources;
    private final INDArray votes;
    private final INDArray logits;
    private final INDArray logitsGradient;
    private final INDArray agreement;
    private final INDArray couplingGradient;
    private final INDArray product;
    private final Broadcast overCapsules;
    private final INDArray slopes;
    private final INDArray directions;
    private final List<Round> rounds;
    /** The votes' gradient is a sum of outer products, two for each round: one batched matrix product for all of them. */
    private final NativeOp votesGradient;

    /**
     * @param votes û, (N·capsules)×inputs×length
     * @param output v, N×capsules×length
     */
    Routing(int routings, NdTensor votes, NdTensor output, Resources resources) {
        this.resources = resources;
        this.votes = votes.values();
        long rows = this.votes.size(0);
        long inputs = this.votes.size(1);
        long length = this.votes.size(2);
        long n = output.values().size(0);
        overCapsules = new Broadcast(resources, new long[] {n, rows / n, inputs}, 1);
        logits = NdArrays.zeros(resources, rows, 1, inputs);
        logitsGradient = NdArrays.zeros(resources, rows, 1, inputs);
        agreement = NdArrays.zeros(resources, rows, inputs, 1);
        couplingGradient = NdArrays.zeros(resources, rows, inputs, 1);
        product = NdArrays.zeros(resources, rows, 1, inputs);
        slopes = NdArrays.zeros(resources, rows, 2L * routings - 1, inputs);
        directions = NdArrays.zeros(resources, rows, 2L * routings - 1, length);
        votesGradient = NativeOp.matmul(resources, slopes, true, directions, false, votes.requiredGradient());
        rounds = IntStream.range(0, routings).mapToObj(i -> i < routings - 1
                ? new Round(i, NdTensor.zeros(resources, rows, 1, length))
                : new Round(i, reshaped(output, rows, 1, length))).toList();
    }

    private static NdTensor reshaped(NdTensor tensor, long... dims) {
        return new NdTensor(tensor.values().reshape(dims), Optional.of(tensor.requiredGradient().reshape(dims)));
    }

    void forward() {
        logits.assign(0);
        for (Round round : rounds) {
            round.forward();
            if (round != rounds.getLast()) {
                round.agree();
            }
        }
    }

    void backward() {
        logitsGradient.assign(0);
        for (Round round : rounds.reversed()) {
            round.backward();
            if (round != rounds.getFirst()) {
                round.backwardThroughCoupling(rounds.get(round.index - 1));
            }
        }
        votesGradient.run();
    }

    /** One round, with its own c, s and v: backward needs those of all rounds. */
    private final class Round {
        private final int index;
        private final INDArray coupling;
        private final NdTensor v;
        private final NativeOp couple;
        private final NativeOp sum;
        private final Squash squash;
        private final NativeOp compare;
        private final NativeOp compareGradient;
        private final Runnable sumCoupling;
        private final NativeOp removeSum;
        private final NativeOp passOn;
        private final INDArray sumGradient;

        private Round(int index, NdTensor v) {
            this.index = index;
            this.v = v;
            NdTensor s = NdTensor.zeros(resources, v.values().shape());
            sumGradient = s.requiredGradient();
            coupling = NdArrays.zeros(resources, logits.shape());
            INDArray sums = overCapsules.zeros();
            couple = NativeOp.bind(resources, "softmax", List.of(logits.reshape(overCapsules.dims())),
                    List.of(coupling.reshape(overCapsules.dims())), 1);
            sum = NativeOp.matmul(resources, coupling, false, votes, false, s.values());
            squash = new Squash(s, v, votes.size(2), resources);
            compare = NativeOp.matmul(resources, votes, false, v.values(), true, agreement);
            compareGradient = NativeOp.matmul(resources, votes, false, sumGradient, true, couplingGradient);
            sumCoupling = overCapsules.sum(product, sums);
            removeSum = overCapsules.apply("subtract", couplingGradient, sums, couplingGradient);
            passOn = NativeOp.matmul(resources, logitsGradient, false, votes, false, v.requiredGradient());
        }

        private void forward() {
            couple.run();
            sum.run();
            squash.forward();
        }

        private void agree() {
            compare.run();
            logits.addi(agreement.reshape(logits.shape()));
        }

        private void backward() {
            squash.backward();
            contribute(index, coupling, sumGradient);
        }

        /** The softmax's gradient: db = db + c · (dc − Σ c·dc); then the gradient of the v that was added to these b. */
        private void backwardThroughCoupling(Round before) {
            compareGradient.run();
            INDArray dc = couplingGradient.reshape(coupling.shape());
            coupling.muli(dc, product);
            sumCoupling.run();
            removeSum.run();
            dc.muli(coupling);
            logitsGradient.addi(dc);
            contribute(rounds.size() - 1 + index, logitsGradient, before.v.values());
            before.passOn.run();
        }

        /** Adds slope ⊗ direction to the votes' gradient. */
        private void contribute(int place, INDArray slope, INDArray direction) {
            Views.along(slopes, 1, place, 1).assign(slope);
            Views.along(directions, 1, place, 1).assign(direction);
        }
    }
}
