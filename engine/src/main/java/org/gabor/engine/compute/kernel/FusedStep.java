package org.gabor.engine.compute.kernel;

/** One of several layers that follow each other: what it computes, and where. */
public record FusedStep(Operation operation, KernelBinding site) {}
