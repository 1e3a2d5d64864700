/** ND4J's arrays over a plan's memory, and operations on them that kernels share. */
package org.gabor.engine.compute.nd4j.array;
