package org.gabor.engine.task;

/** The target of an output for one sample. */
public sealed interface Target permits ClassTarget, Pixels {}
