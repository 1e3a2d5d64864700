/** oneDNN's engine, memory and primitives, as all of its kernels use them. */
package org.gabor.engine.compute.onednn.primitive;
