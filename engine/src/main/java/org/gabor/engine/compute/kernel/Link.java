package org.gabor.engine.compute.kernel;

/** One of several layers that follow each other: what it computes, and where. */
public record Link(Operation operation, Site site) {}
