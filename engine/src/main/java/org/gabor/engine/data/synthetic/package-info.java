/**
 * Data sets that are generated during training: every image or video is a function of the set's seed, its part and its
 * number.
 */
package org.gabor.engine.data.synthetic;
