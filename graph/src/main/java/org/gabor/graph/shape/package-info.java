/**
 * The shapes of one sample, and the arithmetic of sliding windows, each formula once. Uses nothing else of
 * this project.
 */
package org.gabor.graph.shape;
