/**
 * A network before it is bound to memory: the nodes that run ({@link org.gabor.engine.compute.plan.LiveGraph}), the steps and
 * their tensors ({@link org.gabor.engine.compute.plan.Blueprint}), which layers are fused, when each tensor is needed, and its
 * address ({@link org.gabor.engine.compute.plan.Arena}).
 */
package org.gabor.engine.compute.plan;
