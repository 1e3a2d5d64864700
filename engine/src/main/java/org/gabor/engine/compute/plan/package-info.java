/**
 * A network before it is bound to memory: the nodes that run ({@link org.gabor.engine.compute.plan.LiveGraph}), the steps and
 * their tensors ({@link org.gabor.engine.compute.plan.Blueprint}), which layers are computed together, when each tensor is needed,
 * and where it lies ({@link org.gabor.engine.compute.plan.Arena}).
 */
package org.gabor.engine.compute.plan;
