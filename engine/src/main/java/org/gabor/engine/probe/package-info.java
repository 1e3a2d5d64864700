/** Observes a network: all results are plain {@code float[]} with a shape. */
package org.gabor.engine.probe;
