package org.gabor.engine.data;

/** What a network learns from, and what it is validated on. */
public record DataSplits(Dataset train, Dataset validation) {}
