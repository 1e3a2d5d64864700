/**
 * Native memory and how numbers lie in it, for whoever computes: a {@link org.gabor.engine.memory.View} is a stretch of a
 * {@link org.gabor.engine.memory.Storage} with a {@link org.gabor.engine.memory.Format}. Both ND4J's kernels and oneDNN's work
 * on the same views.
 */
package org.gabor.engine.memory;
