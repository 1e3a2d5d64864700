package org.gabor.graph.layer;

/** A layer that brings values to a common scale, by statistics of their neighbours or of the batch; the shape stays. */
public sealed interface Normalization extends Unary
        permits BatchNorm1d, BatchNorm2d, BatchNorm3d, LayerNorm, LayerNorm2d, GroupNorm, LocalResponseNorm {}
