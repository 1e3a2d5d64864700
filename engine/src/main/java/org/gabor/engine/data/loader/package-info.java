/** Batches of a data set as a network takes them: read, augmented and normalized ahead by several threads. */
package org.gabor.engine.data.loader;
