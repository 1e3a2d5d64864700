/** Layers over ND4J that compute each value by itself or from the same place of other tensors. */
package org.gabor.engine.compute.nd4j.pointwise;
