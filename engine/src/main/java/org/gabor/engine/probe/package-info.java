/** Looking into a network that runs: everything comes out as plain {@code float[]} with a shape. */
package org.gabor.engine.probe;
