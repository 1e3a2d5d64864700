/** Convolutions over ND4J, in groups and transposed ones included. */
package org.gabor.engine.compute.nd4j.convolution;
