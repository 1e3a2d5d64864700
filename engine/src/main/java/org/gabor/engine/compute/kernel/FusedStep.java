package org.gabor.engine.compute.kernel;

/** One of several consecutive layers: its operation and its binding. */
public record FusedStep(Operation operation, KernelBinding binding) {}
