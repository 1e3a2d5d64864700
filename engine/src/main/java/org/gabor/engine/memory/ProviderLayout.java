package org.gabor.engine.memory;

/** An order that a provider of kernels chose for itself, such as that of a convolution's weights. Only it can read them. */
public non-sealed interface ProviderLayout extends Layout {

    /** Bytes of the whole tensor, padding included. */
    long bytes();
}
