/** How gradients change parameters, on memory that a {@link org.gabor.engine.optim.VectorMath} knows how to work with. */
package org.gabor.engine.optim;
