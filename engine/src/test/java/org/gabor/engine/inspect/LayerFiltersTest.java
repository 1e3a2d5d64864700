package org.gabor.engine.inspect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.gabor.engine.probe.FilterBank;
import org.gabor.engine.probe.Probe;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.dsl.Block;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Conv3d;
import org.gabor.graph.layer.ConvTranspose2d;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.VideoFeatureMap;
import org.gabor.graph.shape.Window;
import org.junit.jupiter.api.Test;

/** Weights as filters. Each tensor has the values 0, 1, 2, … in C order. */
class LayerFiltersTest {

    private static FilterBank filters(Shape input, Block body, String layer) {
        Inference network = Inference.infer(NetworkBuilder.network("Test", input, body));
        try (Inspector inspector = new Inspector(new Inspected(network, parameters -> parameters.forEach(parameter -> {
            float[] values = new float[parameter.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = i;
            }
            parameter.write(values);
        }), Optional.empty()))) {
            return inspector.look(new Probe.Weights(layer));
        }
    }

    private static List<Integer> shape(FilterBank bank) {
        return List.of(bank.filters(), bank.channels(), bank.height(), bank.width());
    }

    @Test
    void convolutionsHaveAllInputChannelsOfTheirGroup() {
        FilterBank grouped = filters(new FeatureMap(6, 5, 5), x -> x.then("conv", Conv2d.of(4, 3).withGroups(2))
                .then("flat", new Flatten()), "conv");
        assertEquals(List.of(4, 3, 3, 3), shape(grouped));
        assertEquals(9, grouped.values()[9]);
        FilterBank video = filters(new VideoFeatureMap(2, 4, 4, 4), x -> x.then("conv", Conv3d.of(3, 2))
                .then("flat", new Flatten()), "conv");
        assertEquals(List.of(3, 4, 2, 2), shape(video));
    }

    @Test
    void aTransposedConvolutionHasItsOutputChannelsFirst() {
        FilterBank bank = filters(new FeatureMap(4, 2, 2), x -> x.then("up", new ConvTranspose2d(6, Window.of(1),
                Size2d.square(0), 2, false)).then("flat", new Flatten()), "up");
        assertEquals(List.of(6, 2, 1, 1), shape(bank));
        assertArrayEquals(new float[] {0, 3, 1, 4, 2, 5, 6, 9, 7, 10, 8, 11}, bank.values());
    }

    @Test
    void aLinearLayerAfterFlattenedMapsHasFiltersOfTheirShape() {
        Block body = x -> x.then("flat", new Flatten()).then("drop", new Dropout(0.5)).then("fc1", Linear.of(3))
                .then("fc2", Linear.of(2));
        FilterBank images = filters(new FeatureMap(2, 3, 4), body, "fc1");
        assertEquals(List.of(3, 2, 3, 4), shape(images));
        assertEquals(List.of(2, 3, 1, 1), shape(filters(new FeatureMap(2, 3, 4), body, "fc2")));
        assertEquals("drop has no filters: choose a convolution or a linear layer.", assertThrows(ProbeException.class,
                () -> filters(new FeatureMap(2, 3, 4), body, "drop")).getMessage());
    }
}
