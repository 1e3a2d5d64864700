/**
 * Every layer over ND4J's operations, on arrays N×C×H×W in C order and single precision: the way to every processor, and to CUDA.
 */
package org.gabor.engine.compute.nd4j;
