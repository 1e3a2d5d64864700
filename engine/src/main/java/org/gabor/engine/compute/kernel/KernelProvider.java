package org.gabor.engine.compute.kernel;

import org.gabor.graph.layer.Layer;

/** Knows how to run each layer on one kind of machine. */
public interface KernelProvider {

    Kernel bind(Layer layer, Site site);

    /** For a layer none of whose parameters is trained. */
    Kernel bindFrozen(Layer layer, Site site);

    /** Whether {@code layer} may write its output over its input, which {@code producer} computed and no one else reads. */
    boolean worksInPlace(Layer layer, Layer producer);

    /** Whether {@code layer} can do without a place for its input's gradient, as the first layer of a network should. */
    boolean sparesInputGradient(Layer layer);
}
