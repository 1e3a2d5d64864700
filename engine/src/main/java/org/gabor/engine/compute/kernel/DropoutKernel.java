package org.gabor.engine.compute.kernel;

import org.gabor.graph.layer.Dropout;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Multiplies by a mask of 0 and 1 / (1 − p), the same one forward and backward. */
final class DropoutKernel implements Kernel {

    private final Tensor input;
    private final Tensor output;
    private final INDArray mask;
    private final HostArray upload;
    private final float[] drawn;
    private final double p;
    private final long salt;

    DropoutKernel(Dropout layer, Site site) {
        input = site.input();
        output = site.output();
        mask = site.resources().zeros(input.values().shape());
        upload = new HostArray(mask);
        drawn = new float[Math.toIntExact(mask.length())];
        p = layer.p();
        salt = site.salt();
    }

    @Override
    public void forward(Pass pass) {
        if (!pass.training()) {
            output.values().assign(input.values());
            return;
        }
        draw(pass.seed() ^ salt);
        upload.write(drawn);
        input.values().muli(mask, output.values());
    }

    /** Each value has its own random number, a function of seed and place alone: runs repeat whatever the threads do. */
    private void draw(long seed) {
        float kept = (float) (1 / (1 - p));
        long threshold = (long) (p * (1L << 53));
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = SplitMix64.hash(seed + i * SplitMix64.STEP) >>> 11 < threshold ? 0 : kept;
        }
    }

    @Override
    public void backward() {
        output.requiredGradient().muli(mask, input.requiredGradient());
    }
}
