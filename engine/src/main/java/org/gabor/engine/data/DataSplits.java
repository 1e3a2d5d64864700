package org.gabor.engine.data;

/** What a network learns from, and what it is judged on. */
public record DataSplits(Dataset train, Dataset validation) {}
