/**
 * Looks inside a network with weights: answers the {@linkplain org.gabor.engine.probe.Probe probes}, and the questions about many
 * validation images. When a probe that tries other weights is done, the network has its own again.
 */
package org.gabor.engine.inspect;
