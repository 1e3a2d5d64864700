package org.gabor.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.analysis.MemoryEstimate;
import org.gabor.graph.io.GraphFormatException;
import org.gabor.graph.io.GraphJson;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.Capsules;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.ShapeMismatch;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.VideoFeatureMap;
import org.gabor.zoo.about.Architecture;
import org.gabor.zoo.about.Family;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ZooTest {

    static final List<Architecture> ALL = Zoo.all();

    /** The engine's plan for this network and batch was measured at 1,087,548,032 bytes. */
    @Test
    void estimatesTheMemoryThatTrainingTakes() {
        Inference alexnet = Inference.infer(Zoo.find("alexnet").orElseThrow().network().get());
        MemoryEstimate memory = MemoryEstimate.of(alexnet, 128, 0);
        assertEquals(187_058_984, memory.weights());
        assertEquals(1_087_548_032, memory.training(), 0.05 * 1_087_548_032);
    }

    @Test
    void knowsNoOther() {
        assertTrue(Zoo.find("lenet6").isEmpty());
    }

    @Test
    void isInTheOrderOfItsFamiliesHistory() {
        List<Family> families = ALL.stream().map(Architecture::family).toList();
        assertEquals(families.stream().sorted().toList(), families);
        List<Integer> years = Zoo.families().stream().map(family -> Zoo.of(family).getFirst().paper().year()).toList();
        assertEquals(years.stream().sorted().toList(), years);
    }

    @Test
    void everyNameFindsOneNetwork() {
        List<String> names = ALL.stream().flatMap(a -> Stream.concat(Stream.of(a.id()), a.aliases().stream())).toList();
        assertEquals(names.size(), names.stream().distinct().count());
    }

    /** A network's name is all that tells what it was made from. */
    @ParameterizedTest
    @FieldSource("ALL")
    void isKnownByTheNameOfItsGraph(Architecture architecture) {
        assertEquals(Optional.of(architecture), Zoo.named(architecture.title()));
        assertEquals(Optional.of(architecture), Zoo.named(architecture.id()));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void itsPaperCanBeRead(Architecture architecture) {
        assertTrue(architecture.paper().address().isPresent(), architecture.paper().citation());
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void isSound(Architecture architecture) {
        assertEquals(List.of(), Inference.infer(architecture.network().get()).violations());
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void survivesSaving(Architecture architecture) throws GraphFormatException {
        Graph network = architecture.network().get();
        assertEquals(network, GraphJson.read(GraphJson.write(network)));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void fitsOtherImagesAndClasses(Architecture architecture) {
        Shape other = switch (architecture.input()) {
            case FeatureMap map -> new FeatureMap(map.channels() == 1 ? 3 : 1, 128, 128);
            case VideoFeatureMap _ -> new VideoFeatureMap(1, 8, 64, 64);
            case Vector _, Capsules _ -> throw new AssertionError(architecture.input());
        };
        Graph network = architecture.network(other, 7);
        Inference inference = Inference.infer(network);
        assertEquals(List.of(), inference.violations());
        assertEquals(Optional.of(new Vector(7)), inference.output(network.topologicalOrder().getLast().id()));
    }

    @Test
    void imagesTooSmallAreRefused() {
        assertThrows(ShapeMismatch.class, () -> Zoo.find("vgg16").orElseThrow().network(new FeatureMap(3, 16, 16), 10));
    }
}
