package org.gabor.app.runs.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabor.graph.analysis.Inference;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Test;

/** AlexNet has 16 tensors: weight and bias of five convolutions, features.0, 3, 6, 8, 10, and of classifier.1, 4, 6. */
class StartTest {

    private static final Inference ALEXNET = Inference.infer(Zoo.find("alexnet_torchvision").orElseThrow().network().get());

    private static Map<String, List<Integer>> file() {
        Map<String, List<Integer>> shapes = new HashMap<>();
        ALEXNET.graph().topologicalOrder().forEach(node -> ALEXNET.parameters(node.id())
                .forEach(spec -> shapes.put(node.key(spec), spec.dims())));
        return shapes;
    }

    @Test
    void allOfAFileThatFits() {
        assertEquals("Loads 16 of 16 tensors.", WeightsMatch.of(ALEXNET, file()).sentence());
    }

    @Test
    void anotherHeadAndMissingLayersAreNamed() {
        Map<String, List<Integer>> file = file();
        file.put("classifier.6.weight", List.of(10, 4096));
        file.put("classifier.6.bias", List.of(10));
        assertEquals("Loads 14 of 16 tensors; classifier.6 differs in shape.", WeightsMatch.of(ALEXNET, file).sentence());
        file.keySet().removeIf(key -> key.startsWith("features.") && !key.startsWith("features.0."));
        assertEquals("Loads 6 of 16 tensors; classifier.6 differs in shape; features.3, features.6 and 2 more "
                + "are not in the file.",
                WeightsMatch.of(ALEXNET, file).sentence());
    }

    @Test
    void aFileOfAnotherNetwork() {
        assertEquals("Nothing in this file fits the network: features.0.weight is not in it.",
                WeightsMatch.of(ALEXNET, Map.of("conv.weight", List.of(1))).sentence());
        assertEquals("Nothing in this file fits the network: features.0.weight is 96×1×7×7 there, and 64×3×11×11 in the network.",
                WeightsMatch.of(ALEXNET, Map.of("features.0.weight", List.of(96, 1, 7, 7))).sentence());
    }

    @Test
    void starsStandForAnyCharacters() {
        Freezing features = Freezing.of(ALEXNET, List.of("features.*"));
        assertEquals("Freezes 10 of 16 tensors.", features.sentence());
        assertEquals(Optional.empty(), features.problem());
        assertEquals(2, Freezing.of(ALEXNET, List.of("features.0.*")).frozen());
        assertEquals(0, Freezing.of(ALEXNET, List.of("feature..0.*")).frozen(), "a dot is a dot");
        assertEquals("", Freezing.of(ALEXNET, List.of()).sentence());
    }

    @Test
    void uselessPatternsAreProblems() {
        assertEquals(Optional.of("No parameter of this network is called head.*."),
                Freezing.of(ALEXNET, List.of("features.*", "head.*")).problem());
        assertEquals(Optional.of("All parameters are frozen: there is nothing left to train."),
                Freezing.of(ALEXNET, List.of("*")).problem());
    }
}
