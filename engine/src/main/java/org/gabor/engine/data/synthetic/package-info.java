/**
 * Data sets that are drawn while training goes on: every image or video is a function of the set's seed, its part and its
 * number.
 */
package org.gabor.engine.data.synthetic;
