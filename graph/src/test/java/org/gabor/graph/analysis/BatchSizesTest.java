package org.gabor.graph.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.gabor.graph.dsl.Block;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.layer.BatchNorm1d;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.GroupNorm;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.Test;

class BatchSizesTest {

    private static Inference network(Block body) {
        return Inference.infer(NetworkBuilder.network("Net", new FeatureMap(1, 5, 5), body));
    }

    private static final Inference FEATURES =
            network(x -> x.then("f", new Flatten()).then("fc", Linear.of(3)).then("bn", BatchNorm1d.DEFAULT));
    private static final Inference PIXEL = network(x -> x.then("conv", Conv2d.of(2, 5)).then("bn", BatchNorm2d.DEFAULT)
            .then("f", new Flatten()));
    private static final Inference MAPS = network(x -> x.then("conv", Conv2d.of(2, 4)).then("bn", BatchNorm2d.DEFAULT)
            .then("f", new Flatten()));
    private static final Inference GROUPS = network(x -> x.then("conv", Conv2d.of(2, 5)).then("gn", GroupNorm.of(1))
            .then("f", new Flatten()));

    @Test
    void oneValueForEachChannelCannotBeNormalised() {
        Optional<String> sentence = Optional.of("bn normalizes over the batch, and a batch of 1 image has only one value for "
                + "each channel there: train with batches of 2 images or more.");
        assertEquals(sentence, BatchSizes.problem(FEATURES, 1));
        assertEquals(sentence, BatchSizes.problem(PIXEL, 1));
        assertEquals(Optional.empty(), BatchSizes.problem(MAPS, 1));
        assertEquals(Optional.empty(), BatchSizes.problem(GROUPS, 1));
        assertEquals(Optional.empty(), BatchSizes.problem(FEATURES, 2));
    }

    @Test
    void oneImageIsAPoorBatch() {
        assertEquals(Optional.of("With a batch of 1, batch norm measures single images, which predictions then do not match: "
                + "take a batch of 8 or more, or group norm."), BatchSizes.warning(MAPS.graph(), 1));
        assertEquals(Optional.empty(), BatchSizes.warning(MAPS.graph(), 2));
        assertEquals(Optional.empty(), BatchSizes.warning(GROUPS.graph(), 1));
    }
}
