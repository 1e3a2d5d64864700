/**
 * Native memory and tensor formats. A {@link org.gabor.engine.memory.View} is a region of a
 * {@link org.gabor.engine.memory.Storage} with a {@link org.gabor.engine.memory.Format}. ND4J's kernels and oneDNN's work on the
 * same views.
 */
package org.gabor.engine.memory;
