package org.gabor.engine.compute.nd4j;

import org.gabor.engine.compute.kernel.DropoutMasks;
import org.gabor.engine.memory.Resources;
import org.nd4j.linalg.api.ndarray.INDArray;

/** {@link DropoutMasks} in an array. */
final class DropoutMask {

    private final INDArray values;
    private final HostArray upload;
    private final float[] drawn;
    private final DropoutMasks drops;

    DropoutMask(double p, Resources resources, long... dims) {
        values = NdArrays.zeros(resources, dims);
        upload = new HostArray(values);
        drawn = new float[Math.toIntExact(values.length())];
        drops = new DropoutMasks(p);
    }

    INDArray values() {
        return values;
    }

    void draw(long seed) {
        drops.draw(seed, drawn);
        upload.write(drawn);
    }
}
