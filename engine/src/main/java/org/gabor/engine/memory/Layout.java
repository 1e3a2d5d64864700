package org.gabor.engine.memory;

/** The order of a tensor's elements in memory. */
public sealed interface Layout permits DimensionOrder, ProviderLayout {}
