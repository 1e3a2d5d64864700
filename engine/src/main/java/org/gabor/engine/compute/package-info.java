/**
 * Compiles and runs networks. A {@link org.gabor.engine.compute.Plan} compiles a graph for a batch size into a fixed list of
 * steps over memory that it owns. The packages below: {@code plan} plans the memory, {@code params} holds the parameters,
 * {@code loss} computes what training minimizes, {@code exec} binds steps to kernels and runs them. A provider creates the
 * kernels ({@code kernel}, {@code nd4j}, {@code onednn}). Callers see {@code float[]} only.
 */
package org.gabor.engine.compute;
