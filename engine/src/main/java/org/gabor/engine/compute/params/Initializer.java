package org.gabor.engine.compute.params;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;
import org.gabor.engine.compute.kernel.SplitMix64;
import org.gabor.graph.layer.ParameterSpec;
import org.gabor.graph.layer.ParameterSpec.Role;

/**
 * Draws a network's initial weights. Each depends only on the seed and its own name, so that adding a layer doesn't change the
 * others.
 *
 * @param firstScale factor for the initial weights and biases of the first layer that has weights, above 0
 */
public record Initializer(Initialization initialization, double firstScale, long seed) {

    /** An initializer that treats the first layer as all others. */
    public Initializer(Initialization initialization, long seed) {
        this(initialization, 1, seed);
    }

    public void initialize(Parameters parameters) {
        initialize(parameters, _ -> true);
    }

    /** Draws only the parameters whose names are chosen. */
    public void initialize(Parameters parameters, Predicate<String> chosen) {
        Map<String, ParameterSpec> weights = new LinkedHashMap<>();
        parameters.all().stream().filter(parameter -> parameter.role() == Role.WEIGHT)
                .forEach(parameter -> weights.put(layer(parameter.name()), parameter.spec()));
        String first = weights.isEmpty() ? "" : weights.keySet().iterator().next();
        for (Parameter parameter : parameters.all().stream().filter(parameter -> chosen.test(parameter.name())).toList()) {
            String layer = layer(parameter.name());
            double scale = layer.equals(first) ? firstScale : 1;
            parameter.fill(switch (parameter.role()) {
                case WEIGHT -> uniform(parameter, scale * weightBound(parameter.spec()));
                case BIAS -> uniform(parameter, scale / Math.sqrt(weights.get(layer).fanIn()));
                case SCALE, SHIFT, RUNNING_MEAN, RUNNING_VAR -> () -> parameter.spec().initial();
            });
        }
    }

    /** The path of a parameter's layer; empty for the layer at the root. */
    private static String layer(String parameter) {
        return parameter.substring(0, Math.max(0, parameter.lastIndexOf('.')));
    }

    private double weightBound(ParameterSpec weight) {
        return switch (initialization) {
            case XAVIER_UNIFORM -> Math.sqrt(6.0 / (weight.fanIn() + weight.fanOut()));
            case KAIMING_UNIFORM -> 1 / Math.sqrt(weight.fanIn());
            case HE_UNIFORM -> Math.sqrt(6.0 / weight.fanIn());
        };
    }

    private DoubleSupplier uniform(Parameter parameter, double bound) {
        SplittableRandom random = new SplittableRandom(SplitMix64.hash(seed ^ SplitMix64.hash(parameter.name())));
        return () -> random.nextDouble(-bound, bound);
    }

    /** The initial value of parameters that are not random. */
    static float[] constant(Parameter parameter) {
        float[] values = new float[parameter.size()];
        Arrays.fill(values, (float) parameter.spec().initial());
        return values;
    }
}
