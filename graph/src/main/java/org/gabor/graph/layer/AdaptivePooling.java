package org.gabor.graph.layer;

/** A layer that sums up its input in a given number of cells, whatever its size. */
public sealed interface AdaptivePooling extends Unary permits AdaptiveAvgPool2d, AdaptiveMaxPool2d, AdaptiveAvgPool3d {}
