package org.gabor.engine.compute.nd4j.capsule;

import org.gabor.engine.compute.nd4j.array.Broadcast;
import org.gabor.engine.compute.nd4j.array.NativeOp;
import org.gabor.engine.compute.nd4j.array.NdArrays;
import org.gabor.engine.compute.nd4j.array.NdTensor;
import org.gabor.engine.memory.Resources;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.floating.Sqrt;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Shortens vectors to a length below 1 and keeps their direction: v = |s|² / (1 + |s|²) · s / |s| (Sabour et al. 2017,
 * equation 1).
 */
public final class Squash {

    /** Added to |s|², so that a vector of zeros has a finite slope. */
    private static final double TINY = 1e-12;

    private final INDArray s;
    private final INDArray dv;
    private final INDArray ds;
    private final INDArray product;
    private final INDArray squared;
    private final INDArray length;
    private final INDArray factor;
    private final INDArray along;
    private final Runnable sumSquares;
    private final NativeOp shorten;
    private final Runnable sumAlong;
    private final NativeOp shortenGradient;
    private final NativeOp addAlong;

    /** Each {@code size} adjacent values are a vector; both tensors have the same dimensions. */
    public Squash(NdTensor from, NdTensor into, long size, Resources resources) {
        s = from.values();
        ds = from.requiredGradient();
        dv = into.requiredGradient();
        Broadcast vectors = Broadcast.vectors(s, size, resources);
        product = NdArrays.zeros(resources, s.shape());
        squared = vectors.zeros();
        length = vectors.zeros();
        factor = vectors.zeros();
        along = vectors.zeros();
        sumSquares = vectors.sum(product, squared);
        shorten = vectors.apply("multiply", s, factor, into.values());
        sumAlong = vectors.sum(product, along);
        shortenGradient = vectors.apply("multiply", dv, factor, ds);
        addAlong = vectors.apply("multiply", s, along, product);
    }

    public void forward() {
        s.muli(s, product);
        sumSquares.run();
        squared.addi(TINY);
        Nd4j.getExecutioner().exec(new Sqrt(squared, length));
        squared.addi(1, factor);
        length.divi(factor, factor);
        shorten.run();
    }

    /** With a = |s|² and f = √a / (1 + a): ds = f · dv + s · (s·dv) · f · (1 − a) / (a · (1 + a)). */
    public void backward() {
        s.muli(dv, product);
        sumAlong.run();
        along.muli(factor);
        squared.rsubi(1, length);
        along.muli(length);
        along.divi(squared);
        squared.addi(1, length);
        along.divi(length);
        shortenGradient.run();
        addAlong.run();
        ds.addi(product);
    }
}
