package org.gabor.graph.layer;

/** Pooling into a given number of cells, whatever the input size. */
public sealed interface AdaptivePooling extends Unary permits AdaptiveAvgPool2d, AdaptiveMaxPool2d, AdaptiveAvgPool3d {}
