package org.gabor.graph.layer;

/** A layer that multiplies values by a constant or by parameters; the shape stays. */
public sealed interface Scaling extends Unary permits Scale, LayerScale, ChannelAffine {}
