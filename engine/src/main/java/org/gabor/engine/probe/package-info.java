/**
 * Observes a network: all results are plain arrays with a shape.
 *
 * <p>Why so many files: each kind of observation is a record of its own.
 */
package org.gabor.engine.probe;
