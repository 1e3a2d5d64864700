package org.gabor.engine.data;

/** The training set and the validation set. */
public record DataSplits(Dataset train, Dataset validation) {}
