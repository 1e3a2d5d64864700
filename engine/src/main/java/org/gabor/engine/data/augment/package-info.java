/**
 * What happens to an image between the data set and the network: the random changes of an
 * {@link org.gabor.engine.data.Augmentation}, resizing and normalization. A {@code ImagePreprocessor} belongs to one thread and
 * allocates nothing once it is made; what it does depends on the seed, the epoch and the image's number alone.
 */
package org.gabor.engine.data.augment;
