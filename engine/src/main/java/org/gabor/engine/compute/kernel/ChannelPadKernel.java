package org.gabor.engine.compute.kernel;

/** Copies the channels behind {@code before} channels of zeros (He et al. 2015, section 4.2, option A). */
record ChannelPadKernel(Tensor input, Tensor output, Tensor middle) implements Kernel {

    static ChannelPadKernel of(int before, Site site) {
        long channels = site.input().values().size(1);
        return new ChannelPadKernel(site.input(), site.output(),
                site.output().map(all -> Views.along(all, 1, before, channels)));
    }

    @Override
    public void forward(Pass pass) {
        output.values().assign(0);
        middle.values().assign(input.values());
    }

    @Override
    public void backward() {
        input.requiredGradient().assign(middle.requiredGradient());
    }
}
