package org.gabor.graph.layer;

/** A layer that normalizes values by statistics of a sample or of the batch; the shape stays. */
public sealed interface Normalization extends Unary
        permits BatchNorm, LayerNorm, LayerNorm2d, GroupNorm, LocalResponseNorm, GlobalResponseNorm {}
