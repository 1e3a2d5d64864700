package org.gabor.graph.analysis;

import static org.gabor.graph.Networks.chain;
import static org.gabor.graph.Networks.edge;
import static org.gabor.graph.Networks.id;
import static org.gabor.graph.Networks.node;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.gabor.graph.analysis.Violation.Kind;
import org.gabor.graph.fix.Fix;
import org.gabor.graph.fix.Fixes;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool3d;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.AuxiliaryOutput;
import org.gabor.graph.layer.CapsuleLength;
import org.gabor.graph.layer.CapsuleMask;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Conv3d;
import org.gabor.graph.layer.DigitCaps;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Input;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.PrimaryCaps;
import org.gabor.graph.layer.Reconstruction;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.VideoFeatureMap;
import org.gabor.graph.shape.Window;
import org.junit.jupiter.api.Test;

class EndsTest {

    private static final FeatureMap IMAGE = new FeatureMap(1, 8, 8);
    /** 1 Input → 2 Conv2d → 3 Flatten → 4 Linear. */
    private static final Graph WHOLE = chain(IMAGE, Conv2d.of(2, 3), new Flatten(), Linear.of(10));

    @Test
    void aNetworkFromAnImageToScoresHasNoObstacles() {
        assertEquals(List.of(), Inference.infer(WHOLE).obstacles());
    }

    @Test
    void aBranchThatNothingTakesIsNamedAndItsRemedyRemovesNoMore() {
        Graph branching = WHOLE.with(node(5, Activation.RELU)).with(edge(2, 5, 0))
                .with(node(6, Activation.RELU)).with(edge(5, 6, 0));
        Inference inference = Inference.infer(branching);
        Violation unused = only(inference);
        assertEquals(Kind.UNUSED, unused.kind());
        assertEquals(id(6), unused.node());
        Fix fix = Fixes.suggest(inference, unused).getFirst();
        assertEquals("Remove the branch", fix.title());
        assertEquals("2 layers", fix.detail());
        assertEquals(WHOLE, fix.change().apply(branching));
    }

    @Test
    void scoresAreTheOutputHoweverLongTheOtherWay() {
        Graph branching = WHOLE;
        for (int i = 5; i < 12; i++) {
            branching = branching.with(node(i, Activation.RELU)).with(edge(i == 5 ? 2 : i - 1, i, 0));
        }
        assertEquals(id(11), only(Inference.infer(branching)).node());
    }

    @Test
    void aNetworkEndsInScores() {
        Violation wrong = only(Inference.infer(chain(IMAGE, Conv2d.of(2, 3))));
        assertEquals("A network ends in a vector of scores, one for each class, but this layer gives 2×6×6.", wrong.message());
        assertEquals(id(2), wrong.node());
    }

    @Test
    void aNetworkStartsFromOneImage() {
        assertEquals(Kind.WRONG_END, only(Inference.infer(chain(IMAGE))).kind());
        assertEquals(id(5), only(Inference.infer(WHOLE.with(node(5, new Input(IMAGE))))).node());
        assertEquals("A network starts from an image, not from a vector.",
                only(Inference.infer(chain(new Vector(4), Linear.of(2)))).message());
    }

    /** 1 Input → 2 Conv2d → 3 Flatten → 4 Linear, and from 2 a second head that ends in 7. */
    private static Graph auxiliary(int scores) {
        return WHOLE.with(node(5, new Flatten())).with(edge(2, 5, 0)).with(node(6, Linear.of(scores))).with(edge(5, 6, 0))
                .with(node(7, new AuxiliaryOutput(0.3))).with(edge(6, 7, 0));
    }

    @Test
    void anAuxiliaryOutputIsNeitherUnusedNorTheOutputHoweverLongItsWay() {
        Graph longer = auxiliary(10).with(node(8, Activation.RELU)).without(edge(2, 5, 0)).with(edge(2, 8, 0))
                .with(edge(8, 5, 0));
        Inference inference = Inference.infer(longer);
        assertEquals(List.of(), inference.obstacles());
        Ends ends = Ends.of(inference);
        assertEquals(id(4), ends.main().orElseThrow().node().id());
        assertEquals(List.of(id(7)), ends.auxiliary().stream().map(output -> output.node().id()).toList());
        assertEquals(List.of(), ends.unused());
    }

    @Test
    void everyInputAndEveryOutputHasANameAndAWeight() {
        Graph two = auxiliary(10).with(node(8, new Input(IMAGE))).with(node(9, Conv2d.of(3, 3))).with(edge(8, 9, 0));
        Ends ends = Ends.of(Inference.infer(two));
        assertEquals(names(two, 1, 8), ends.inputs().stream().map(Ends.Input::name).toList());
        assertEquals(names(two, 4, 9, 7), ends.outputs().stream().map(Ends.Output::name).toList());
        assertEquals(List.of(1.0, 1.0, 0.3), ends.outputs().stream().map(Ends.Output::weight).toList());
        assertEquals(List.of(0.0005),
                Ends.of(Inference.infer(painting(64))).auxiliary().stream().map(Ends.Output::weight).toList());
    }

    private static List<String> names(Graph graph, int... ids) {
        return Arrays.stream(ids).mapToObj(i -> graph.node(id(i)).path().value()).toList();
    }

    @Test
    void anAuxiliaryOutputScoresTheClassesOfTheNetwork() {
        Violation wrong = only(Inference.infer(auxiliary(7)));
        assertEquals("An auxiliary output scores the classes of the network, 10, but gets 7 scores.", wrong.message());
        assertEquals(id(7), wrong.node());
    }

    @Test
    void anAuxiliaryOutputEndsItsBranch() {
        Graph goesOn = auxiliary(10).with(node(8, new Add())).with(edge(4, 8, 0)).with(edge(7, 8, 1));
        assertEquals("An auxiliary output ends its branch: take away the edges that leave it.",
                only(Inference.infer(goesOn)).message());
    }

    @Test
    void aBypassedAuxiliaryOutputIsAnUnusedLayer() {
        Graph graph = auxiliary(10);
        assertEquals(Kind.UNUSED, only(Inference.infer(graph.with(graph.node(id(7)).withBypassed(true)))).kind());
    }

    /** 1 Input → 2 Conv2d → 3 Flatten → 4 Linear, and from 3 a decoder that ends in 6. */
    private static Graph painting(int values) {
        return WHOLE.with(node(5, Linear.of(values))).with(edge(3, 5, 0))
                .with(node(6, new Reconstruction(0.0005))).with(edge(5, 6, 0));
    }

    @Test
    void aReconstructionHasAValueForEachOfTheInput() {
        Inference inference = Inference.infer(painting(64));
        assertEquals(List.of(), inference.obstacles());
        assertEquals(List.of(id(6)), Ends.of(inference).auxiliary().stream().map(output -> output.node().id()).toList());
        assertEquals("A reconstruction has a value for each of the 64 of the input, 1×8×8, but gets 63.",
                only(Inference.infer(painting(63))).message());
        Graph goesOn = painting(10).with(node(8, new Add())).with(edge(4, 8, 0)).with(edge(6, 8, 1));
        assertTrue(Inference.infer(goesOn).obstacles().stream().map(Violation::message)
                .anyMatch("A reconstruction ends its branch: take away the edges that leave it."::equals));
    }

    @Test
    void anAutoencoderHasAReconstructionForItsMainOutput() {
        Graph autoencoder = chain(IMAGE, new Flatten(), Linear.of(64), new Reconstruction(1));
        Inference inference = Inference.infer(autoencoder);
        assertEquals(List.of(), inference.obstacles());
        Ends ends = Ends.of(inference);
        assertEquals(List.of(id(4)), ends.predicted().stream().map(output -> output.node().id()).toList());
        assertEquals(List.of(), ends.auxiliary());
        Graph classes = autoencoder.with(node(5, new AuxiliaryOutput(0.3))).with(edge(2, 5, 0));
        assertEquals("This layer needs classes, but the network only reconstructs its input: add a layer that ends in scores.",
                only(Inference.infer(classes)).message());
    }

    @Test
    void aMaskHasACapsuleForEachClass() {
        Graph capsules = chain(IMAGE, new PrimaryCaps(2, 4, Window.of(8)), new DigitCaps(5, 3, 1), new CapsuleLength())
                .with(node(5, new CapsuleMask())).with(edge(2, 5, 0)).with(node(6, Linear.of(64))).with(edge(5, 6, 0))
                .with(node(7, new Reconstruction(1))).with(edge(6, 7, 0));
        assertEquals("A capsule mask keeps the capsule of one class, but gets 2 capsules for 5 classes.",
                only(Inference.infer(capsules)).message());
    }

    @Test
    void aNetworkMayStartFromAVideo() {
        Graph video =
                chain(new VideoFeatureMap(3, 8, 16, 16), Conv3d.of(4, 3), AdaptiveAvgPool3d.of(1), new Flatten(), Linear.of(10));
        assertEquals(List.of(), Inference.infer(video).obstacles());
    }

    @Test
    void whatDoesNotFitComesFirst() {
        Graph wrong = chain(IMAGE, Linear.of(10)).with(node(5, Activation.RELU)).with(edge(1, 5, 0));
        assertEquals(Kind.SHAPE, only(Inference.infer(wrong)).kind());
        assertTrue(Inference.infer(Graph.empty("nothing")).obstacles().isEmpty());
    }

    private static Violation only(Inference inference) {
        assertEquals(1, inference.obstacles().size(), inference.obstacles().toString());
        return inference.obstacles().getFirst();
    }
}
