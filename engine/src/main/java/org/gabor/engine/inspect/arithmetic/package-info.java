/** Writes single values of a layer as weighted sums of the values that it reads. */
package org.gabor.engine.inspect.arithmetic;
