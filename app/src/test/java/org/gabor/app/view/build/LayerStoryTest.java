package org.gabor.app.view.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.gabor.graph.analysis.Cost;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.analysis.ReceptiveField;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.junit.jupiter.api.Test;

/** AlexNet's layers in sentences; sizes as published for it, receptive fields reckoned by hand. */
class LayerStoryTest {

    private final Graph graph = SkipNetwork.document().graph();
    private final Inference inference = Inference.infer(graph);

    @Test
    void aConvolutionNamesItsFiltersAndWhatTheySee() {
        assertEquals("Slides 256 filters of 96×5×5 over the output of pool1. Each output sees 51×51 pixels of the input.",
                story("conv2"));
    }

    @Test
    void theOthersTellTheirOwnValues() {
        assertEquals("Keeps the largest value of each 3×3 window, every 2 pixels. Each output sees 19×19 pixels of the input.",
                story("pool1"));
        assertEquals("Lays the 256×5×5 values of pool3 in one row of 6,400.", story("flatten"));
        assertEquals("Forms 4,096 weighted sums of the 6,400 values of flatten.", story("fc1"));
        assertEquals("Drops each of the 4,096 values of relu6 with probability 0.5 while training.", story("dropout1"));
        assertEquals("Takes pictures of 224×224 pixels in grey.", story("Input"));
    }

    @Test
    void whatHasNoShapeHasNoStory() {
        assertEquals("", story("skip1"));
    }

    @Test
    void everyOtherLayerHasAStory() {
        graph.nodes().values().stream().filter(node -> !node.label().equals("skip1"))
                .forEach(node -> assertTrue(story(node.label()).endsWith("."), node.label()));
    }

    /** 614,656 of 46,764,746 weights and 415,334,400 of 938,146,176 multiply-accumulates. */
    @Test
    void theShareIsOfWeightsAndOfWork() {
        Cost cost = Cost.of(inference);
        assertEquals("1.3 % of the weights, 44 % of the work.", HelpSection.share(cost.of(id("conv2")), cost));
        assertEquals("", HelpSection.share(cost.of(id("relu2")), cost));
    }

    private String story(String label) {
        Node node = graph.node(id(label));
        return LayerStory.of(inference, node, Optional.ofNullable(ReceptiveField.of(inference).get(node.id())));
    }

    private NodeId id(String label) {
        return SkipNetwork.id(graph, label);
    }
}
