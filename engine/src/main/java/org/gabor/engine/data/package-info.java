/**
 * What networks learn from: data sets, found, downloaded and checked; resizing, shuffling and batches prepared ahead.
 * Knows nothing of networks but the size of picture they take.
 */
package org.gabor.engine.data;
