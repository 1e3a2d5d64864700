package org.gabor.graph.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.gabor.graph.layer.ParameterSpec.Role;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;
import org.junit.jupiter.api.Test;

class LayerCostTest {

    @Test
    void convolution() {
        Conv2d grouped = Conv2d.of(16, 3).withGroups(4).withPadding(1);
        FeatureMap in = new FeatureMap(8, 12, 10);
        assertEquals(List.of("weight [16, 2, 3, 3] WEIGHT", "bias [16] BIAS"), tensors(grouped, in));
        assertEquals(List.of("weight [16, 2, 3, 3] WEIGHT"), tensors(grouped.withBias(false), in));
        // Each of the 16·12·10 outputs sums 2·3·3 products.
        assertEquals(16 * 12 * 10 * 18, grouped.macs(in));
    }

    @Test
    void linear() {
        assertEquals(List.of("weight [10, 84] WEIGHT", "bias [10] BIAS"), tensors(Linear.of(10), new Vector(84)));
        assertEquals(List.of("weight [10, 84] WEIGHT"), tensors(new Linear(10, false), new Vector(84)));
        assertEquals(840, Linear.of(10).macs(new Vector(84)));
        assertEquals(List.of("weight [10, 8] WEIGHT", "bias [10] BIAS"), tensors(Linear2d.of(10), new FeatureMap(8, 4, 5)));
        assertEquals(10 * 8 * 4 * 5, Linear2d.of(10).macs(new FeatureMap(8, 4, 5)));
    }

    @Test
    void batchNorm() {
        List<String> tensors = List.of(
                "weight [6] SCALE", "bias [6] SHIFT", "running_mean [6] RUNNING_MEAN", "running_var [6] RUNNING_VAR");
        assertEquals(tensors, tensors(BatchNorm2d.DEFAULT, new FeatureMap(6, 4, 4)));
        assertEquals(tensors, tensors(BatchNorm1d.DEFAULT, new Vector(6)));
    }

    @Test
    void layersWithoutTensorsCountNothing() {
        FeatureMap in = new FeatureMap(6, 4, 4);
        List<Unary> layers = List.of(
                MaxPool2d.of(2), Activation.RELU, new Dropout(0.5), new Flatten(), LocalResponseNorm.DEFAULT);
        for (Unary layer : layers) {
            assertEquals(List.of(), layer.parameters(in));
            assertEquals(0, layer.macs(in));
        }
    }

    @Test
    void onlyRunningStatisticsAreNotTrained() {
        assertTrue(Role.SHIFT.trainable());
        assertFalse(Role.RUNNING_MEAN.trainable());
        assertFalse(Role.RUNNING_VAR.trainable());
    }

    /** As torch.nn.init counts them: a 5×5 convolution of 6 to 16 channels sees 150 values and feeds 400. */
    @Test
    void fans() {
        ParameterSpec convolution = new ParameterSpec("weight", List.of(16, 6, 5, 5), Role.WEIGHT);
        assertEquals(150, convolution.fanIn());
        assertEquals(400, convolution.fanOut());
        ParameterSpec linear = new ParameterSpec("weight", List.of(120, 400), Role.WEIGHT);
        assertEquals(400, linear.fanIn());
        assertEquals(120, linear.fanOut());
    }

    private static List<String> tensors(Unary layer, Shape in) {
        return layer.parameters(in).stream().map(spec -> spec.name() + " " + spec.dims() + " " + spec.role()).toList();
    }
}
