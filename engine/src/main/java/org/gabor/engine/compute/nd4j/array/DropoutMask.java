package org.gabor.engine.compute.nd4j.array;

import org.gabor.engine.compute.kernel.DropoutMasks;
import org.gabor.engine.memory.Resources;
import org.nd4j.linalg.api.ndarray.INDArray;

/** {@link DropoutMasks} in an array. */
public final class DropoutMask {

    private final INDArray values;
    private final HostArray upload;
    private final float[] drawn;
    private final DropoutMasks drops;

    public DropoutMask(double p, Resources resources, long... dims) {
        values = NdArrays.zeros(resources, dims);
        upload = new HostArray(values);
        drawn = new float[Math.toIntExact(values.length())];
        drops = new DropoutMasks(p);
    }

    public INDArray values() {
        return values;
    }

    public void draw(long seed) {
        drops.draw(seed, drawn);
        upload.write(drawn);
    }
}
