/**
 * Every layer with ND4J's operations, on arrays N×C×H×W in C order and single precision, for all processors and for CUDA.
 */
package org.gabor.engine.compute.nd4j;
