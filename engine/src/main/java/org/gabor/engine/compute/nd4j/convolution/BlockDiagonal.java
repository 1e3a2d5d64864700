package org.gabor.engine.compute.nd4j.convolution;

import java.util.List;
import java.util.stream.IntStream;
import org.gabor.engine.compute.nd4j.array.NdArrays;
import org.gabor.engine.compute.nd4j.array.NdTensor;
import org.gabor.engine.compute.nd4j.array.Views;
import org.gabor.engine.memory.Resources;

/** The weights of several groups as those of one convolution: (g·a)×b×… becomes (g·a)×(g·b)×…, zero between groups. */
final class BlockDiagonal {

    private final NdTensor whole;
    private final List<Block> blocks;

    BlockDiagonal(NdTensor weight, int groups, Resources resources) {
        whole = groups == 1 ? weight : weight.map(w -> {
            long[] dims = w.shape().clone();
            dims[1] *= groups;
            return NdArrays.zeros(resources, dims);
        });
        blocks = groups == 1 ? List.of() : IntStream.range(0, groups).mapToObj(g -> new Block(
                weight.map(w -> Views.part(w, 0, g, groups)),
                whole.map(w -> Views.part(Views.part(w, 0, g, groups), 1, g, groups)))).toList();
    }

    /** The dense weights; the original tensor if there is one group. */
    NdTensor whole() {
        return whole;
    }

    /** Copies the weights to the diagonal. */
    void spread() {
        blocks.forEach(block -> block.place().values().assign(block.weight().values()));
    }

    /** Copies the diagonal's gradient back. */
    void collect() {
        blocks.forEach(block -> block.weight().requiredGradient().assign(block.place().requiredGradient()));
    }

    private record Block(NdTensor weight, NdTensor place) {}
}
