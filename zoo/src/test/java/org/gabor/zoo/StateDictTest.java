package org.gabor.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.model.Graph;
import org.junit.jupiter.api.Test;

class StateDictTest {

    /** {@code torchvision.models.alexnet().state_dict()}, torchvision 0.14.1. */
    private static final List<String> TORCHVISION_ALEXNET = List.of(
            "features.0.weight [64, 3, 11, 11]", "features.0.bias [64]",
            "features.3.weight [192, 64, 5, 5]", "features.3.bias [192]",
            "features.6.weight [384, 192, 3, 3]", "features.6.bias [384]",
            "features.8.weight [256, 384, 3, 3]", "features.8.bias [256]",
            "features.10.weight [256, 256, 3, 3]", "features.10.bias [256]",
            "classifier.1.weight [4096, 9216]", "classifier.1.bias [4096]",
            "classifier.4.weight [4096, 4096]", "classifier.4.bias [4096]",
            "classifier.6.weight [1000, 4096]", "classifier.6.bias [1000]");

    @Test
    void alexNetHasTorchvisionsKeys() {
        assertEquals(TORCHVISION_ALEXNET, state("alexnet_torchvision"));
    }

    @Test
    void batchNormTracksItsStatistics() {
        assertEquals(
                List.of("bn1.weight [6]", "bn1.bias [6]", "bn1.running_mean [6]", "bn1.running_var [6]"),
                state("lenet5_bn_d2l").stream().filter(key -> key.startsWith("bn1.")).toList());
    }

    static List<String> state(String id) {
        return state(Zoo.find(id).orElseThrow().network().get());
    }

    static List<String> state(Graph network) {
        Inference inference = Inference.infer(network);
        return inference.graph().topologicalOrder().stream()
                .flatMap(node -> inference.parameters(node.id()).stream()
                        .map(spec -> node.path().child(spec.name()) + " " + spec.dims()))
                .toList();
    }
}
