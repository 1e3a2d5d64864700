/** Normalization over oneDNN. */
package org.gabor.engine.compute.onednn.norm;
