/**
 * The steps of a plan, independent of their implementation. A {@link org.gabor.engine.compute.kernel.KernelProvider} gives every
 * {@link org.gabor.engine.compute.kernel.Operation} its {@link org.gabor.engine.compute.kernel.Kernel}, bound at a
 * {@link org.gabor.engine.compute.kernel.KernelBinding} to tensors that the plan owns. A kernel may allocate or borrow memory
 * while it is bound, and nothing while it runs.
 */
package org.gabor.engine.compute.kernel;
