/**
 * The steps that a plan is made of, whoever computes them. A {@link org.gabor.engine.compute.kernel.KernelProvider} gives every
 * {@link org.gabor.engine.compute.kernel.Operation} its {@link org.gabor.engine.compute.kernel.Kernel}, bound at a
 * {@link org.gabor.engine.compute.kernel.KernelBinding} to tensors that the plan owns; a kernel may allocate memory, and have some lent,
 * while it is bound, and nothing while it runs.
 */
package org.gabor.engine.compute.kernel;
