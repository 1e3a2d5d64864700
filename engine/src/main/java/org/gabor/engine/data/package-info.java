/**
 * Data sets by name, shuffling, augmentation, and batches prepared ahead. Knows only the input shape of networks,
 * not the networks. Sub-packages are the sources of images: {@code published} sets, the user's {@code folder},
 * and {@code synthetic} sets; {@code image} decodes files and {@code augment} preprocesses samples. They depend on this package; here
 * only the catalogue depends on them.
 */
package org.gabor.engine.data;
