/**
 * Preprocessing between the data set and the network: the random changes of an
 * {@link org.gabor.engine.data.Augmentation}, resizing and normalization. A {@code ImagePreprocessor} belongs to one thread and
 * allocates only in its constructor; its result depends on the seed, the epoch and the image's index only.
 */
package org.gabor.engine.data.augment;
