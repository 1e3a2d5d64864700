package org.gabor.graph.layer;

/** A layer that drops values at random in training and does nothing in prediction. */
public sealed interface Regularization extends Unary permits Dropout, StochasticDepth {}
