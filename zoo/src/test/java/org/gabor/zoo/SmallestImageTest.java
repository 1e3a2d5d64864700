package org.gabor.zoo;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.gabor.graph.analysis.Adaptation;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.ShapeMismatch;
import org.gabor.zoo.about.Architecture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The smallest side that a network takes is torchvision's {@code min_size} in the weights' metadata. */
class SmallestImageTest {

    @ParameterizedTest
    @CsvSource({"alexnet_torchvision, 63", "vgg11, 32", "vgg19_bn, 32", "inception_v3, 75", "densenet121, 29", "densenet201, 29",
        "googlenet_torchvision, 15", "squeezenet1_0, 21", "squeezenet1_1, 17", "convnext_tiny, 32"})
    void isThatOfTorchvision(String id, int side) {
        Architecture entry = Zoo.find(id).orElseThrow();
        Adaptation adaptation = new Adaptation(entry.title(), entry.input(), shape -> entry.network(shape, 1000));

        String refusal = assertThrows(ShapeMismatch.class, () -> adaptation.to(new FeatureMap(3, 9, 300))).getMessage();

        assertTrue(refusal.endsWith("; the smallest square one it takes is 3×%d×%d.".formatted(side, side)), refusal);
        assertTrue(Inference.infer(adaptation.to(new FeatureMap(3, side, side))).isValid());
    }
}
