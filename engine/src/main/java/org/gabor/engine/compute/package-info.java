/**
 * How a network computes: a {@link org.gabor.engine.compute.Plan} compiles a graph for a batch size into a fixed list of steps
 * over memory that it owns. Its parts are in the packages below: {@code plan} lays the network out in memory, {@code params}
 * holds its parameters, {@code loss} computes what training minimizes, {@code exec} binds steps to kernels and runs them.
 * Kernels come from a provider ({@code kernel}, {@code nd4j}, {@code onednn}). Callers see {@code float[]} only.
 */
package org.gabor.engine.compute;
