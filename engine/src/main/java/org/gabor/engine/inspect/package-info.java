/**
 * Looks inside a network with weights: answers the {@linkplain org.gabor.engine.probe.Probe probes} about one sample. Nothing
 * here changes the weights.
 */
package org.gabor.engine.inspect;
