package org.gabor.engine.compute.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.gabor.engine.compute.nd4j.Nd4jKernels;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private static final int BATCH = 3;

    /** A chain of sums of any length has one gradient. */
    @Test
    void sumsShareTheirGradient() {
        Graph network = NetworkBuilder.network("Net", new FeatureMap(2, 8, 8), x -> {
            var a = x.then("a", Conv2d.of(2, 1));
            var b = x.then("b", Conv2d.of(2, 1));
            var c = x.then("c", Conv2d.of(2, 1));
            return a.merge("ab", new Add(), b).merge("abc", new Add(), c).then("f", new Flatten());
        });
        Arena arena = new Arena(new Nd4jKernels());
        Planner.plan(LiveGraph.of(network), PlanOptions.training(BATCH, 0), new Nd4jKernels(), arena);
        long maps = BATCH * 2 * 8 * 8 * Float.BYTES;
        assertEquals(7 * maps, arena.blocks().stream().mapToLong(Arena.Block::bytes).sum(), "six values and a gradient");
    }
}
