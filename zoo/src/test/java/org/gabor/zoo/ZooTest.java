package org.gabor.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gabor.graph.analysis.Cost;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.analysis.MemoryEstimate;
import org.gabor.graph.io.GraphFormatException;
import org.gabor.graph.io.GraphJson;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Path;
import org.gabor.graph.shape.Capsules;
import org.gabor.graph.shape.Image;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.ShapeMismatch;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.Volume;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class ZooTest {

    static final List<Architecture> ALL = Zoo.all();

    /** One row of {@code architectures.csv}. */
    record Row(String id, String input, int classes, long parameters, double gigaMacs, String top1, String on) {

        static Row of(String line) {
            String[] cells = line.split(",", -1);
            return new Row(cells[0], cells[1], Integer.parseInt(cells[2]), Long.parseLong(cells[3]),
                    Double.parseDouble(cells[4]), cells[5], cells[6]);
        }
    }

    /**
     * Counted from the layer definitions of torchvision 0.15.2 and of Dive into Deep Learning 1.0.3, not by this code; the
     * parameters equal those that torchvision states, the accuracies are its.
     */
    static final List<Row> PUBLISHED = rows();

    private static List<Row> rows() {
        try (InputStream csv = ZooTest.class.getResourceAsStream("architectures.csv")) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(Row::of).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @FieldSource("PUBLISHED")
    void isWhatWasPublished(Row row) {
        Architecture architecture = Zoo.find(row.id).orElseThrow();
        Graph network = architecture.network().get();
        Cost cost = Cost.of(Inference.infer(network));
        assertEquals(row.parameters, cost.parameters());
        assertEquals(row.gigaMacs * 1e9, cost.macs(), 0.5001e5, "multiply-accumulates, of which four decimals are known");
        assertEquals(new Published(cost.parameters(), cost.macs(), accuracy(row)), architecture.published());
        assertEquals(row.input, architecture.input().text());
        assertEquals(row.classes, architecture.classes());
        assertEquals(architecture.title(), network.name());
    }

    private static Optional<Accuracy> accuracy(Row row) {
        return row.top1.isEmpty() ? Optional.empty() : Optional.of(new Accuracy(Double.parseDouble(row.top1), row.on));
    }

    @Test
    void everyNetworkHasItsRow() {
        assertEquals(
                Set.copyOf(ALL.stream().map(Architecture::id).toList()),
                Set.copyOf(PUBLISHED.stream().map(Row::id).toList()));
    }

    /** The book's networks layer by layer, added up outside of this code. */
    @ParameterizedTest
    @CsvSource({
        "lenet5_d2l,         416520",
        "lenet5_bn_d2l,      281640",
        "alexnet_d2l,     938146176",
        "vgg11_d2l_small, 512155648",
        "nin_d2l,         762297352",
        "googlenet_d2l,   276066304",
        "resnet18_d2l,    318657536",
        "densenet_d2l,    129077168",
        "regnetx32_d2l,    40293152"})
    void theBooksNetworksCostWhatTheirLayersAddUpTo(String id, long macs) {
        assertEquals(macs, Zoo.find(id).orElseThrow().published().macs());
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
    @CsvSource({"lenet, lenet5_d2l", "bn-lenet, lenet5_bn_d2l", "alexnet, alexnet_d2l", "vgg, vgg11_d2l_small",
        "nin, nin_d2l", "googlenet, googlenet_d2l", "resnet, resnet18_d2l", "densenet, densenet_d2l",
        "regnet, regnetx32_d2l"})
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

    /** The book's recipes (v0.x; network in network and RegNetX-32: v1.0, the latter without Xavier). */
    @ParameterizedTest
    @CsvSource({
        "lenet, 0.9, 256, true", "bn-lenet, 1.0, 256, true", "alexnet, 0.01, 128, true", "vgg, 0.05, 128, true",
        "nin, 0.05, 128, true", "googlenet, 0.1, 128, true", "resnet, 0.05, 256, true", "densenet, 0.1, 256, true",
        "regnet, 0.05, 128, false"})
    void isTrainedAsInTheBook(String alias, double learningRate, int batch, boolean xavier) {
        assertEquals(new BookRecipe(learningRate, batch, 10, xavier), Zoo.find(alias).orElseThrow().recipe().orElseThrow());
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void fitsOtherPicturesAndClasses(Architecture architecture) {
        Shape other = switch (architecture.input()) {
            case Image image -> new Image(image.channels() == 1 ? 3 : 1, 128, 128);
            case Volume _ -> new Volume(1, 8, 64, 64);
            case Vector _, Capsules _ -> throw new AssertionError(architecture.input());
        };
        Graph network = architecture.network(other, 7);
        Inference inference = Inference.infer(network);
        assertEquals(List.of(), inference.violations());
        assertEquals(Optional.of(new Vector(7)), inference.output(network.topologicalOrder().getLast().id()));
    }

    @Test
    void picturesTooSmallAreRefused() {
        assertThrows(ShapeMismatch.class, () -> Zoo.find("vgg16").orElseThrow().network(new Image(3, 16, 16), 10));
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
                + " 96×54×54 96×26×26 256×26×26 256×12×12 384×12×12 384×12×12 256×12×12 256×5×5 6400 4096 4096 10",
        "vgg11_d2l_full, features.2 features.5 features.10 features.15 features.20 flatten classifier.0 classifier.3"
                + " classifier.6, 64×112×112 128×56×56 256×28×28 512×14×14 512×7×7 25088 4096 4096 10",
        "vgg11_d2l_small, features.2 features.5 features.10 features.15 features.20 flatten classifier.0 classifier.3"
                + " classifier.6, 16×112×112 32×56×56 64×28×28 128×14×14 128×7×7 6272 4096 4096 10",
        "nin_d2l, mlpconv1.relu3 pool1 mlpconv2.relu3 pool2 mlpconv3.relu3 pool3 dropout mlpconv4.relu3 avgpool flatten,"
                + " 96×54×54 96×26×26 256×26×26 256×12×12 384×12×12 384×5×5 384×5×5 10×5×5 10×1×1 10",
        "googlenet_d2l, maxpool1 maxpool2 maxpool3 maxpool4 flatten fc, 64×24×24 192×12×12 480×6×6 832×3×3 1024 10",
        "resnet18_d2l, maxpool layer1.1.relu2 layer2.1.relu2 layer3.1.relu2 layer4.1.relu2 fc,"
                + " 64×24×24 64×24×24 128×12×12 256×6×6 512×3×3 10",
        "densenet_d2l, features.pool0 features.denseblock1.denselayer4.concat features.transition1.pool"
                + " features.denseblock2.denselayer4.concat features.transition2.pool features.denseblock3.denselayer4.concat"
                + " features.transition3.pool features.denseblock4.denselayer4.concat classifier,"
                + " 64×24×24 192×24×24 96×12×12 224×12×12 112×6×6 240×6×6 120×3×3 248×3×3 10",
        "regnetx32_d2l, stem.2 trunk_output.block1.block1-3.activation trunk_output.block2.block2-5.activation fc,"
                + " 32×48×48 32×24×24 80×12×12 10"})
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
