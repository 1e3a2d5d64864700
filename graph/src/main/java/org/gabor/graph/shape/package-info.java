/**
 * The shapes of one example's values, and the arithmetic of sliding windows, each formula once. Uses nothing else of
 * this project.
 */
package org.gabor.graph.shape;
