package org.gabor.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.gabor.graph.analysis.Ends;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.layer.AuxiliaryOutput;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.Path;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.ShapeMismatch;
import org.gabor.zoo.about.Architecture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuxiliaryClassifierTest {

    /** The weights of Szegedy et al. 2014, section 5, and of TF-Slim's Inception v3. */
    @ParameterizedTest
    @CsvSource({
        "googlenet_torchvision_aux,    fc,  aux1.auxiliary aux2.auxiliary, 0.3",
        "googlenet_original_bvlc_aux,  fc,  aux1.auxiliary aux2.auxiliary, 0.3",
        "inception_v3_torchvision_aux, fc,  AuxLogits.auxiliary,           0.4"})
    void endBesideTheNetwork(String id, String output, String ends, double weight) {
        Ends actual = Ends.of(Inference.infer(Zoo.find(id).orElseThrow().network().get()));
        assertEquals(output, actual.main().orElseThrow().name());
        assertEquals(List.of(ends.split(" ")), actual.auxiliary().stream().map(Ends.Output::name).toList());
        actual.auxiliary().forEach(end -> assertEquals(new AuxiliaryOutput(weight), end.node().layer()));
    }

    /** Section 5: an average pooling of 5×5 and stride 3 gives 4×4×512 behind 4a and 4×4×528 behind 4d. */
    @ParameterizedTest
    @CsvSource({
        "googlenet_torchvision_aux,    aux1.avgpool, 512×4×4", "googlenet_torchvision_aux,   aux2.avgpool, 528×4×4",
        "googlenet_original_bvlc_aux,  aux1.avgpool, 512×4×4", "googlenet_original_bvlc_aux, aux2.avgpool, 528×4×4",
        "inception_v3_torchvision_aux, AuxLogits.avgpool, 768×5×5"})
    void startFromWhatThePaperSays(String id, String path, String shape) {
        Graph network = Zoo.find(id).orElseThrow().network().get();
        Node node = network.find(new Path(path)).orElseThrow();
        assertEquals(shape, Inference.infer(network).output(node.id()).orElseThrow().text());
    }

    /** Their weights do not depend on the size, so that those of a public file fit. */
    @ParameterizedTest
    @CsvSource({"googlenet_torchvision_aux, 96", "inception_v3_torchvision_aux, 96", "inception_v3_torchvision_aux, 260"})
    void haveTheSameWeightsOnSmallerImages(String id, int side) {
        Architecture architecture = Zoo.find(id).orElseThrow();
        assertEquals(StateDictTest.state(id), StateDictTest.state(architecture.network(new FeatureMap(3, side, side), 1000)));
    }

    @Test
    void sayWhatDoesNotFit() {
        Architecture original = Zoo.find("googlenet_original_bvlc_aux").orElseThrow();
        ShapeMismatch tooSmall = assertThrows(ShapeMismatch.class, () -> original.network(new FeatureMap(3, 32, 32), 10));
        assertEquals("The 5×5 window does not fit: it needs 5×5 pixels, gets 2×2 with padding 0×0.", tooSmall.getMessage());
    }
}
