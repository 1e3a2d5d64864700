/** Convolutions over oneDNN, in groups and transposed ones included. */
package org.gabor.engine.compute.onednn.convolution;
