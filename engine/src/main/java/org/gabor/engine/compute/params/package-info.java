/** The tensors that a network keeps between steps, by {@code state_dict} key: their memory layout and initial values. */
package org.gabor.engine.compute.params;
