/**
 * Layers over oneDNN's primitives, on feature maps whose channels lie beside each other, in single precision or in bf16. What
 * oneDNN has no good kernel for goes to ND4J's.
 */
package org.gabor.engine.compute.onednn;
