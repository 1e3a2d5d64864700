/**
 * A recipe as it is typed: texts that may not be numbers yet, what is wrong with them, and the engine's records that they mean.
 * All values are immutable.
 */
package org.gabor.app.runs.recipe;
