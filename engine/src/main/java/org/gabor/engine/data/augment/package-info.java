/**
 * What happens to a picture between the data set and the network: the random changes of an
 * {@link org.gabor.engine.data.Augmentation}, resizing and normalisation. A {@code ImagePreprocessor} belongs to one thread and
 * allocates nothing once it is made; what it does depends on the seed, the epoch and the picture's number alone.
 */
package org.gabor.engine.data.augment;
