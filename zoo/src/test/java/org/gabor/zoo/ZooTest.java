package org.gabor.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.gabor.graph.analysis.Cost;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.analysis.MemoryEstimate;
import org.gabor.graph.io.GraphFormatException;
import org.gabor.graph.io.GraphJson;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Path;
import org.gabor.graph.shape.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class ZooTest {

    static final List<Architecture> ALL = Zoo.all();

    /** Counted from the layer definitions of torchvision 0.15.2 and of Dive into Deep Learning 1.0.3, not by this code. */
    @ParameterizedTest
    @CsvSource({
        "lenet5_d2l,             61706,    416520",
        "lenet5_bn_d2l,          44878,    281640",
        "alexnet_d2l,         46764746, 938146176",
        "alexnet_torchvision, 61100840, 714188480"})
    void costsWhatWasPublished(String id, long parameters, long macs) {
        Architecture architecture = Zoo.find(id).orElseThrow();
        Cost cost = Cost.of(Inference.infer(architecture.network().get()));
        assertEquals(parameters, cost.parameters());
        assertEquals(parameters, architecture.publishedParameters());
        assertEquals(macs, cost.macs());
        assertEquals(macs, architecture.publishedMacs());
    }

    /** The engine's plan for this network and batch was measured at 1,087,548,032 bytes. */
    @Test
    void estimatesTheMemoryThatTrainingTakes() {
        Inference alexnet = Inference.infer(Zoo.find("alexnet").orElseThrow().network().get());
        MemoryEstimate memory = MemoryEstimate.of(alexnet, 128, 0);
        assertEquals(187_058_984, memory.weights());
        assertEquals(1_087_548_032, memory.training(), 0.05 * 1_087_548_032);
    }

    @ParameterizedTest
    @CsvSource({"lenet, lenet5_d2l", "bn-lenet, lenet5_bn_d2l", "alexnet, alexnet_d2l"})
    void answersToShortNames(String alias, String id) {
        assertEquals(id, Zoo.find(alias).orElseThrow().id());
    }

    @Test
    void knowsNoOther() {
        assertTrue(Zoo.find("lenet6").isEmpty());
    }

    @Test
    void everyNameFindsOneNetwork() {
        List<String> names = ALL.stream().flatMap(a -> Stream.concat(Stream.of(a.id()), a.aliases().stream())).toList();
        assertEquals(names.size(), names.stream().distinct().count());
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

    /** The shapes that the executed notebooks of the book print. */
    @ParameterizedTest
    @CsvSource({
        "lenet5_d2l,    conv1 act1 pool1 conv2 act2 pool2 flat fc1 fc2 fc3,"
                + " 6×28×28 6×28×28 6×14×14 16×10×10 16×10×10 16×5×5 400 120 84 10",
        "lenet5_bn_d2l, conv1 bn1 pool1 conv2 bn2 pool2 flat fc1 bn3 fc2 bn4 fc3,"
                + " 6×24×24 6×24×24 6×12×12 16×8×8 16×8×8 16×4×4 256 120 120 84 84 10",
        "alexnet_d2l,   features.0 features.2 features.3 features.5 features.6 features.8 features.10 features.12"
                + " classifier.0 classifier.1 classifier.4 classifier.7,"
                + " 96×54×54 96×26×26 256×26×26 256×12×12 384×12×12 384×12×12 256×12×12 256×5×5 6400 4096 4096 10"})
    void hasTheShapesOfTheBook(String id, String paths, String shapes) {
        Graph network = Zoo.find(id).orElseThrow().network().get();
        Inference inference = Inference.infer(network);
        List<String> actual = Stream.of(paths.split(" "))
                .map(path -> network.find(new Path(path)).orElseThrow())
                .map(node -> inference.output(node.id()).map(Shape::text).orElse("unknown"))
                .toList();
        assertEquals(List.of(shapes.split(" ")), actual);
    }
}
