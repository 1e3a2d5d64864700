package org.gabor.engine.compute.nd4j.pointwise;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Erf;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** x·Φ(x) with the exact Φ, which ND4J's own GELU only approximates. Its slope is Φ(x) + x·φ(x). */
final class Gelu {

    private Gelu() {}

    static void function(INDArray x, INDArray y) {
        distribution(x, y);
        y.muli(x);
    }

    /** @param scratch has the size of {@code x} */
    static void derivative(INDArray x, INDArray dx, INDArray scratch) {
        x.muli(x, scratch);
        scratch.muli(-0.5);
        Transforms.exp(scratch, false);
        scratch.muli(1 / Math.sqrt(2 * Math.PI));
        scratch.muli(x);
        distribution(x, dx);
        dx.addi(scratch);
    }

    /** Φ(x) = (1 + erf(x/√2)) / 2. */
    private static void distribution(INDArray x, INDArray into) {
        x.muli(Math.sqrt(0.5), into);
        Nd4j.getExecutioner().exec(new Erf(into, into));
        into.addi(1);
        into.muli(0.5);
    }
}
