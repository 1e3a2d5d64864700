package org.gabor.engine.compute.kernel;

/** Multiplies every value by a constant. */
record ScaleKernel(double factor, Site site) implements Kernel {

    @Override
    public void forward(Pass pass) {
        site.input().values().muli(factor, site.output().values());
    }

    @Override
    public void backward() {
        site.output().requiredGradient().muli(factor, site.input().requiredGradient());
    }
}
