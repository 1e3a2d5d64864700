package org.gabor.graph.analysis;

import static org.gabor.graph.Networks.chain;
import static org.gabor.graph.Networks.id;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.CapsuleLength;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.DigitCaps;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.PrimaryCaps;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Window;
import org.junit.jupiter.api.Test;

class CostTest {

    /** 3×8×8 → conv 4@3×3: 4×6×6 → batch norm → ReLU → 144 → linear 10. */
    private static final Graph NET = chain(new FeatureMap(3, 8, 8),
            Conv2d.of(4, 3), BatchNorm2d.DEFAULT, Activation.RELU, new Flatten(), Linear.of(10));

    @Test
    void countsLayerByLayer() {
        Cost cost = Cost.of(Inference.infer(NET));
        assertEquals(new NodeCost(0, 0, 192), cost.of(id(1)));
        assertEquals(new NodeCost(4 * 27 + 4, 27 * 144, 144), cost.of(id(2)));
        assertEquals(new NodeCost(8, 0, 144), cost.of(id(3)));
        assertEquals(new NodeCost(1450, 1440, 10), cost.of(id(6)));
        assertEquals(112 + 8 + 1450, cost.parameters());
        assertEquals(3888 + 1440, cost.macs());
        assertEquals(192 + 4 * 144 + 10, cost.activations());
    }

    @Test
    void totalsTheKnownPartOfABrokenNetwork() {
        Cost cost = Cost.of(Inference.infer(NET.without(NET.inputs(id(5)).getFirst())));
        assertEquals(NodeCost.NONE, cost.of(id(6)));
        assertEquals(120, cost.parameters());
    }

    @Test
    void aBypassedLayerIsFree() {
        Cost cost = Cost.of(Inference.infer(NET.with(NET.node(id(3)).withBypassed(true))));
        assertEquals(NodeCost.NONE, cost.of(id(3)));
        assertEquals(1562, cost.parameters());
    }

    /** 1,570 parameters, 8 running statistics, 192 values of input; convolution, batch norm and linear keep 144 + 144 + 10. */
    @Test
    void memory() {
        Inference inference = Inference.infer(NET);
        assertEquals(new MemoryEstimate(4 * 1578, 4 * (1578 + 1570 + 32 * (192 + 2 * 298))),
                MemoryEstimate.of(inference, 32, 0));
        assertEquals(new MemoryEstimate(4 * 1578, 4 * (1578 + 2 * 1570 + 192 + 2 * 298)),
                MemoryEstimate.of(inference, 1, 1));
        assertEquals(new MemoryEstimate(4 * 1578, 4 * (1578 + 1570) + 2 * 1578 + 2 * 32 * (192 + 2 * 298)),
                MemoryEstimate.of(inference, 32, 0, 2), "values and copies of the weights in two bytes");
    }

    /** 1,152 capsules of 8 and 10 of 16: the 184,320 votes take far more than both. */
    @Test
    void capsulesKeepTheirVotes() {
        Inference inference = Inference.infer(chain(new FeatureMap(256, 20, 20),
                new PrimaryCaps(32, 8, Window.of(9).withStride(2)), new DigitCaps(10, 16, 3), new CapsuleLength()));
        long weights = 5_308_672 + 1_474_560;
        assertEquals(4 * (2 * weights + 102_400 + 6 * 9216 + 2 * 160 + 3 * 184_320 + 2 * 10),
                MemoryEstimate.of(inference, 1, 0).training());
    }

    @Test
    void onlyWhatFollowsFromItsOutputIsForgotten() {
        long silu = kept(Activation.Function.SILU);
        assertEquals(4 * 2 * 192, silu - kept(Activation.Function.RELU6));
        assertEquals(kept(Activation.Function.RELU), kept(Activation.Function.HARDSIGMOID));
    }

    private static long kept(Activation.Function function) {
        return MemoryEstimate.of(Inference.infer(chain(new FeatureMap(3, 8, 8), new Activation(function))), 1, 0).training();
    }
}
