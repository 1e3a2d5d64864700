/**
 * How a network computes: a {@link org.gabor.engine.compute.Plan} is a fixed list of steps over preallocated ND4J arrays.
 * No array leaves this package and {@code engine.optim}; everyone else sees {@code float[]} and numbers.
 */
package org.gabor.engine.compute;
