/**
 * What networks learn from: data sets by name, shuffling, augmentation, and batches prepared ahead. Knows nothing of networks but
 * the size of image they take. Where images come from is below: {@code published} sets, a person's {@code folder}, sets
 * that are {@code drawn}; {@code picture} decodes files. They use this package's words; only the catalogue looks down at them.
 */
package org.gabor.engine.data;
