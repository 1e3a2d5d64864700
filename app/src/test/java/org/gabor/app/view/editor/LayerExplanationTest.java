package org.gabor.app.view.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabor.app.editor.SkipNetwork;
import org.gabor.graph.analysis.Cost;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.analysis.ReceptiveField;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.Placeholder;
import org.gabor.graph.layer.Unary;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.model.Path;
import org.gabor.graph.shape.Capsules;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.ShapeMismatch;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.VideoFeatureMap;
import org.junit.jupiter.api.Test;

/** Explanations of AlexNet's layers; sizes as published, receptive fields computed by hand. */
class LayerExplanationTest {

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
        assertEquals("Flattens the 256×5×5 values of pool3 into a vector of 6,400.", story("flatten"));
        assertEquals("Computes 4,096 weighted sums of the 6,400 values of flatten.", story("fc1"));
        assertEquals("Drops each of the 4,096 values of relu6 with probability 0.5 while training.", story("dropout1"));
        assertEquals("Takes images of 224×224 pixels in grayscale.", story("Input"));
    }

    @Test
    void aLayerWithoutShapeHasNoStory() {
        assertEquals("", story("skip1"));
    }

    @Test
    void everyOtherLayerHasAStory() {
        graph.nodes().values().stream().filter(node -> !node.label().equals("skip1"))
                .forEach(node -> assertTrue(story(node.label()).endsWith("."), node.label()));
    }

    /** Every kind of layer with an input has an explanation. */
    @Test
    void everyKindOfLayerHasAStory() {
        List<Shape> inputs =
                List.of(new FeatureMap(8, 32, 32), new VideoFeatureMap(8, 4, 8, 8), new Vector(20), new Capsules(6, 4));
        for (Layer layer : AllLayers.list()) {
            if (layer instanceof Unary unary && !(layer instanceof Placeholder)) {
                Shape in = inputs.stream().filter(shape -> fits(unary, shape)).findFirst().orElseThrow();
                Graph net = Graph.empty("net").with(new Node(new NodeId(1), new Path("in"), "in", new Add()))
                        .with(new Node(new NodeId(2), new Path("x"), "x", layer)).with(new Edge(new NodeId(1), new NodeId(2), 0));
                Inference known = new Inference(net,
                        Map.of(new NodeId(1), in, new NodeId(2), unary.outputShape(in)), List.of());
                String story = LayerExplanation.of(known, net.node(new NodeId(2)), Optional.empty());
                assertTrue(story.endsWith(".") && !story.contains("1 ways") && !story.contains("null"), layer + ": " + story);
            }
        }
    }

    private static boolean fits(Unary layer, Shape in) {
        try {
            layer.outputShape(in);
            return true;
        } catch (ShapeMismatch _) {
            return false;
        }
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
        return LayerExplanation.of(inference, node, Optional.ofNullable(ReceptiveField.of(inference).get(node.id())));
    }

    private NodeId id(String label) {
        return SkipNetwork.id(graph, label);
    }
}
