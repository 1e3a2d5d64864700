/** Optimizers, losses and learning-rate schedules. {@link org.gabor.engine.optim.VectorMath} does the arithmetic. */
package org.gabor.engine.optim;
