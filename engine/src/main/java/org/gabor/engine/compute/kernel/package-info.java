/**
 * The steps that a plan is made of. {@link org.gabor.engine.compute.kernel.KernelProvider} gives every layer its
 * {@link org.gabor.engine.compute.kernel.Kernel}, bound to arrays that the plan owns; a kernel may allocate scratch while
 * it is bound and nothing while it runs. The layout N×C×H×W is fixed by {@link org.gabor.engine.compute.kernel.Tensor}.
 */
package org.gabor.engine.compute.kernel;
