package org.gabor.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.gabor.graph.analysis.ClassifierHead;
import org.gabor.graph.analysis.Ends;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.layer.AuxiliaryOutput;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.Vector;
import org.gabor.zoo.about.Architecture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HeadTest {

    static List<Architecture> architectures() {
        return Zoo.all();
    }

    /** Every published network and its auxiliary classifiers; a decoder goes on painting its input. */
    @ParameterizedTest
    @MethodSource("architectures")
    void theHeadDecidesHowManyClassesThereAre(Architecture architecture) {
        Graph seven = ClassifierHead.withClasses(architecture.network().get(), 7).orElseThrow();
        Inference inference = Inference.infer(seven);
        assertEquals(List.of(), inference.obstacles(), architecture.id());
        Ends ends = Ends.of(inference);
        assertEquals(Optional.of(new Vector(7)), inference.output(ends.main().orElseThrow().node().id()));
        ends.auxiliary().stream().map(Ends.Output::node).filter(end -> end.layer() instanceof AuxiliaryOutput)
                .forEach(end -> assertEquals(Optional.of(new Vector(7)), inference.output(end.id())));
    }
}
