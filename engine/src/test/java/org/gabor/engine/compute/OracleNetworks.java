package org.gabor.engine.compute;

import org.gabor.graph.dsl.Block;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.BatchNorm1d;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.Unary;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.FeatureMap;

/** The networks of the oracle files, with their parameters' names. */
final class OracleNetworks {

    private OracleNetworks() {}

    static Graph lenet(String name) {
        return switch (name) {
            case "lenet-sigmoid-avg" -> lenet(name, Activation.SIGMOID, AvgPool2d.of(2), false);
            case "lenet-relu-max" -> lenet(name, Activation.RELU, MaxPool2d.of(2), false);
            case "lenet-bn-sigmoid-avg" -> lenet(name, Activation.SIGMOID, AvgPool2d.of(2), true);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Graph lenet(String name, Activation activation, Unary pool, boolean norm) {
        Block norm1 = norm ? x -> x.then("bn1", BatchNorm2d.DEFAULT) : x -> x;
        Block norm2 = norm ? x -> x.then("bn2", BatchNorm2d.DEFAULT) : x -> x;
        Block norm3 = norm ? x -> x.then("bn3", BatchNorm1d.DEFAULT) : x -> x;
        Block norm4 = norm ? x -> x.then("bn4", BatchNorm1d.DEFAULT) : x -> x;
        return NetworkBuilder.network(name, new FeatureMap(1, 28, 28), x -> x
                .then("conv1", Conv2d.of(6, 5).withPadding(2)).then(norm1).then("act1", activation).then("pool1", pool)
                .then("conv2", Conv2d.of(16, 5)).then(norm2).then("act2", activation).then("pool2", pool)
                .then("flat", new Flatten())
                .then("fc1", Linear.of(120)).then(norm3).then("act3", activation)
                .then("fc2", Linear.of(84)).then(norm4).then("act4", activation)
                .then("fc3", Linear.of(10)));
    }
}
