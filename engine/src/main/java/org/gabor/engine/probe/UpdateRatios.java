package org.gabor.engine.probe;

import java.util.Map;

/**
 * How much each weight tensor changed in one step.
 *
 * @param log10Ratios by parameter key, log10(‖update‖ / ‖parameter‖); healthy is about −3
 */
public record UpdateRatios(Map<String, Double> log10Ratios) implements Observation {}
