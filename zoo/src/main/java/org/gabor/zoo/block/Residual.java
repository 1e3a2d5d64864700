package org.gabor.zoo.block;

import org.gabor.graph.dsl.Block;

/** A residual block (He et al. 2015, figure 2) as a function of its width and stride. */
@FunctionalInterface
public interface Residual {

    Block block(int planes, int stride);

    /** A number of blocks, the first of which has the stride. */
    default Block stage(int planes, int depth, int stride) {
        return Sequential.of("block", depth, i -> block(planes, i == 0 ? stride : 1));
    }

    /** One stage per depth; from one to the next the width doubles and the resolution halves. */
    default Block stages(int planes, int... depths) {
        return x -> {
            for (int stage = 0; stage < depths.length; stage++) {
                x = x.group("layer" + (stage + 1), stage(planes << stage, depths[stage], stage == 0 ? 1 : 2));
            }
            return x;
        };
    }
}
