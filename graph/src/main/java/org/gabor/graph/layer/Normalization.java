package org.gabor.graph.layer;

/** A layer that brings values to a common scale, by statistics of an example or of the batch; the shape stays. */
public sealed interface Normalization extends Unary
        permits BatchNorm, LayerNorm, LayerNorm2d, GroupNorm, LocalResponseNorm, GlobalResponseNorm {}
