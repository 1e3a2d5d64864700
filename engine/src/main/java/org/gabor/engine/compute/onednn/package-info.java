/**
 * Layers over oneDNN's primitives, on feature maps with channels last, in single precision or in bf16. ND4J computes the layers
 * for which oneDNN has no good kernel.
 */
package org.gabor.engine.compute.onednn;
