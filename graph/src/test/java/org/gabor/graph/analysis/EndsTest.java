package org.gabor.graph.analysis;

import static org.gabor.graph.Networks.chain;
import static org.gabor.graph.Networks.id;
import static org.gabor.graph.Networks.node;
import static org.gabor.graph.Networks.wire;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.gabor.graph.analysis.Violation.Kind;
import org.gabor.graph.fix.Fix;
import org.gabor.graph.fix.Fixes;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Input;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.Image;
import org.gabor.graph.shape.Vector;
import org.junit.jupiter.api.Test;

class EndsTest {

    private static final Image PICTURE = new Image(1, 8, 8);
    /** 1 Input → 2 Conv2d → 3 Flatten → 4 Linear. */
    private static final Graph WHOLE = chain(PICTURE, Conv2d.of(2, 3), new Flatten(), Linear.of(10));

    @Test
    void aNetworkFromAnImageToScoresHasNoObstacles() {
        assertEquals(List.of(), Inference.infer(WHOLE).obstacles());
    }

    @Test
    void aBranchThatNothingTakesIsNamedAndItsRemedyRemovesNoMore() {
        Graph branching = WHOLE.with(node(5, Activation.RELU)).with(wire(2, 5, 0))
                .with(node(6, Activation.RELU)).with(wire(5, 6, 0));
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
            branching = branching.with(node(i, Activation.RELU)).with(wire(i == 5 ? 2 : i - 1, i, 0));
        }
        assertEquals(id(11), only(Inference.infer(branching)).node());
    }

    @Test
    void aNetworkEndsInScores() {
        Violation wrong = only(Inference.infer(chain(PICTURE, Conv2d.of(2, 3))));
        assertEquals("A network ends in a vector of scores, one for each class, but this layer gives 2×6×6.", wrong.message());
        assertEquals(id(2), wrong.node());
    }

    @Test
    void aNetworkStartsFromOneImage() {
        assertEquals(Kind.WRONG_END, only(Inference.infer(chain(PICTURE))).kind());
        assertEquals(id(5), only(Inference.infer(WHOLE.with(node(5, new Input(PICTURE))))).node());
        assertEquals("A network starts from an image, not from a vector.",
                only(Inference.infer(chain(new Vector(4), Linear.of(2)))).message());
    }

    @Test
    void whatDoesNotFitComesFirst() {
        Graph wrong = chain(PICTURE, Linear.of(10)).with(node(5, Activation.RELU)).with(wire(1, 5, 0));
        assertEquals(Kind.SHAPE, only(Inference.infer(wrong)).kind());
        assertTrue(Inference.infer(Graph.empty("nothing")).obstacles().isEmpty());
    }

    private static Violation only(Inference inference) {
        assertEquals(1, inference.obstacles().size(), inference.obstacles().toString());
        return inference.obstacles().getFirst();
    }
}
