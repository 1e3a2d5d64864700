package org.gabor.engine.task;

/** What an output should give for one sample. */
public sealed interface Target permits Label, SoftLabel, Pixels {}
