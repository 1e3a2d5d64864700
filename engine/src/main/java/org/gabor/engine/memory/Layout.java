package org.gabor.engine.memory;

/** In which order a tensor's numbers follow each other in memory. */
public sealed interface Layout permits DimensionOrder, NativeLayout {}
