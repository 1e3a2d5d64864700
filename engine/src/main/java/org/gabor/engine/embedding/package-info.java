/**
 * Draws features of many samples as points of a plane: PCA, t-SNE and UMAP. The same features, method and seed give the same
 * points on every machine.
 */
package org.gabor.engine.embedding;
