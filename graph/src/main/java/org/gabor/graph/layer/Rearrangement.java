package org.gabor.graph.layer;

/** A layer that moves, repeats or interpolates values and has no parameters. */
public sealed interface Rearrangement extends Unary
        permits Upsample, ZeroPad2d, ChannelPad, Shift, ChannelShuffle, ChannelSplit, Flatten {}
