/** Pooling, padding, scaling and rearranging of feature maps over ND4J. */
package org.gabor.engine.compute.nd4j.spatial;
