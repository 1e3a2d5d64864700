package org.gabor.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.gabor.graph.analysis.Depth;
import org.gabor.graph.analysis.Inference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Depths that papers give, most of them in the network's name. */
class DepthTest {

    @ParameterizedTest
    @CsvSource({"bn-lenet, 5", "alexnet_d2l, 8", "vgg11, 11", "vgg16_bn, 16", "vgg19, 19", "googlenet_d2l, 22", "resnet18, 18",
        "resnet34, 34", "resnet50, 50", "resnet152, 152", "resnext101_32x8d, 101", "wide_resnet50_2, 50", "densenet121, 121",
        "densenet201, 201", "r3d_18, 18"})
    void countsLayersWithWeightsOnTheLongestWay(String id, int depth) {
        assertEquals(depth, Depth.of(Inference.infer(Zoo.find(id).orElseThrow().network().get())));
    }
}
