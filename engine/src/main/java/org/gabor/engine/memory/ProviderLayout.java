package org.gabor.engine.memory;

/**
 * A layout that a provider of kernels chose for itself, such as that of a convolution's weights. Only that provider can read it.
 */
public non-sealed interface ProviderLayout extends Layout {

    /** Size of the whole tensor in bytes, with padding. */
    long bytes();
}
