package org.gabor.graph.layer;

/** A layer whose every output, at its pixel if there are pixels, depends on every input. */
public sealed interface Dense extends Unary permits Linear, Linear2d, EuclideanRbf {}
