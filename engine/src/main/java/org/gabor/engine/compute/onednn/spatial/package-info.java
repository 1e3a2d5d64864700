/** Pooling, padding, scaling and rearranging of feature maps over oneDNN. */
package org.gabor.engine.compute.onednn.spatial;
