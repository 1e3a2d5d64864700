package org.gabor.zoo.block;

import java.util.List;
import java.util.function.IntFunction;
import org.gabor.graph.dsl.Block;

/** PyTorch's {@code Sequential}: blocks one after the other, in groups named 0, 1, 2 and so on. */
public final class Sequential {

    private Sequential() {}

    public static Block of(List<Block> blocks) {
        return x -> {
            for (int i = 0; i < blocks.size(); i++) {
                x = x.group("" + i, blocks.get(i));
            }
            return x;
        };
    }

    /** A number of blocks, shown as {@code title} 1, 2, 3. */
    public static Block of(String title, int depth, IntFunction<Block> block) {
        return x -> {
            for (int i = 0; i < depth; i++) {
                x = x.group("" + i, title + " " + (i + 1), block.apply(i));
            }
            return x;
        };
    }
}
