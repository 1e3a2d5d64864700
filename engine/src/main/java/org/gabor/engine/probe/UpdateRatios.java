package org.gabor.engine.probe;

import java.util.Map;

/**
 * The relative change of each weight tensor in one step.
 *
 * @param log10Ratios log10(‖update‖ / ‖parameter‖) by parameter key; about −3 is healthy
 */
public record UpdateRatios(Map<String, Double> log10Ratios) implements Observation {}
