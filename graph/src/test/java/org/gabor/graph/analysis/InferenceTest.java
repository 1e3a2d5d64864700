package org.gabor.graph.analysis;

import static org.gabor.graph.Networks.chain;
import static org.gabor.graph.Networks.edge;
import static org.gabor.graph.Networks.id;
import static org.gabor.graph.Networks.node;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Input;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.Placeholder;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Vector;
import org.junit.jupiter.api.Test;

class InferenceTest {

    private static final FeatureMap IN = new FeatureMap(3, 32, 32);

    @Test
    void followsTheEdges() {
        Inference inference = Inference.infer(chain(IN, Conv2d.of(8, 5), MaxPool2d.of(2), new Flatten(), Linear.of(10)));
        assertTrue(inference.isValid());
        assertEquals(Optional.of(new FeatureMap(8, 28, 28)), inference.output(id(2)));
        assertEquals(Optional.of(List.of(new FeatureMap(8, 14, 14))), inference.inputs(id(4)));
        assertEquals(Optional.of(new Vector(10)), inference.output(id(5)));
    }

    @Test
    void reportsACauseOnceAndLeavesTheRestUnknown() {
        Inference inference = Inference.infer(chain(IN, Linear.of(10), Activation.RELU, Linear.of(3)));
        assertEquals(List.of("SHAPE 2 Linear expects a vector, gets 3×32×32."), problems(inference));
        assertEquals(Optional.of(edge(1, 2, 0)), inference.violations().getFirst().edge());
        assertEquals(Optional.empty(), inference.output(id(4)));
        assertFalse(inference.isValid());
    }

    @Test
    void namesWhereTheInputsOfAMergeComeFrom() {
        Graph skip = chain(IN, Conv2d.of(8, 1)).with(node(3, new Add())).with(edge(2, 3, 0)).with(edge(1, 3, 1));
        Violation violation = Inference.infer(skip).violations().getFirst();
        assertEquals("Cannot add 3×32×32 (from input1) and 8×32×32 (from conv2d2): the channels differ.", violation.message());
        assertEquals(Optional.of(edge(1, 3, 1)), violation.edge());
    }

    @Test
    void blamesTheEdgeThatDiffers() {
        Graph join = chain(IN, Conv2d.of(8, 3)).with(node(3, new Concat()))
                .with(edge(1, 3, 0)).with(edge(2, 3, 1)).with(edge(1, 3, 2));
        assertEquals(Optional.of(edge(2, 3, 1)), Inference.infer(join).violations().getFirst().edge());
    }

    @Test
    void countsTheInputs() {
        Graph loose = Graph.empty("loose").with(node(1, new Input(IN))).with(node(2, Conv2d.of(8, 3))).with(node(3, new Add()))
                .with(node(4, new Input(IN))).with(node(5, Activation.RELU))
                .with(edge(1, 3, 0)).with(edge(1, 4, 0)).with(edge(1, 5, 0)).with(edge(1, 5, 1));
        assertEquals(List.of(
                "MISSING_INPUT 2 Conv2d has no input.",
                "MISSING_INPUT 3 Add joins two or more inputs, gets 1.",
                "SURPLUS_INPUT 4 Input takes no input, but an edge enters it.",
                "SURPLUS_INPUT 5 ReLU takes one input, gets 2."), problems(Inference.infer(loose)));
    }

    @Test
    void reportsACycleOnceAtTheEdgeThatClosedIt() {
        Graph loop = chain(IN, Activation.RELU, BatchNorm2d.DEFAULT, new Dropout(0.5))
                .with(node(9, new Add())).with(edge(1, 9, 0)).with(edge(9, 2, 0)).with(edge(3, 9, 1));
        Inference inference = Inference.infer(loop);
        assertEquals(List.of("CYCLE 9 The edge from batchnorm2d3 makes add9 wait for its own output: remove it."),
                problems(inference));
        assertEquals(Optional.of(edge(3, 9, 1)), inference.violations().getFirst().edge());
        assertEquals(Optional.of(IN), inference.output(id(1)));
        assertEquals(Optional.empty(), inference.output(id(4)));
    }

    @Test
    void reportsEveryCycle() {
        Graph loops = Graph.empty("loops").with(node(1, Activation.RELU)).with(node(2, Activation.RELU)).with(node(3, new Add()))
                .with(edge(1, 1, 0)).with(edge(1, 2, 0)).with(edge(2, 3, 0)).with(edge(3, 3, 1));
        assertEquals(List.of(3, 1), Inference.infer(loops).violations().stream().map(v -> v.node().value()).toList());
    }

    @Test
    void passesThroughWhatIsBypassed() {
        Graph net = chain(IN, Conv2d.of(8, 5), Activation.RELU);
        Inference inference = Inference.infer(net.with(net.node(id(2)).withBypassed(true)));
        assertEquals(Optional.of(IN), inference.output(id(3)));
        assertEquals(List.of(), inference.parameters(id(2)));
    }

    @Test
    void doesNotKnowThePlaceholder() {
        Inference inference = Inference.infer(chain(IN, new Placeholder("Swin", "{}"), Activation.RELU));
        assertEquals(List.of("UNKNOWN_LAYER 2 This version does not know the layer type \"Swin\"."), problems(inference));
    }

    @Test
    void refusesWhatNoArrayCanHold() {
        String message = "The output or the weights are too large: an array holds at most 2,147,483,647 values.";
        FeatureMap map = new FeatureMap(1, 40_000, 40_000);
        assertEquals(List.of("SHAPE 2 " + message), problems(Inference.infer(chain(map, Conv2d.of(2, 1)))));
        assertEquals(List.of("SHAPE 3 " + message), problems(Inference.infer(chain(map, new Flatten(), Linear.of(2)))));
    }

    @Test
    void anEmptyGraphIsNotSound() {
        assertFalse(Inference.infer(Graph.empty("nothing")).isValid());
    }

    private static List<String> problems(Inference inference) {
        return inference.violations().stream().map(v -> v.kind() + " " + v.node().value() + " " + v.message()).toList();
    }
}
