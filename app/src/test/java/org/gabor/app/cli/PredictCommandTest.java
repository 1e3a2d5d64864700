package org.gabor.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.npy.Npy;
import org.gabor.engine.npy.NpyException;
import org.gabor.engine.task.Tensors;
import org.gabor.engine.weights.Safetensors;
import org.gabor.engine.weights.Tensor;
import org.gabor.engine.weights.WeightsException;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.io.GraphJson;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.Reconstruction;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.VideoFeatureMap;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PredictCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Six classes of two-pixel images; each class weights the pixels by its number. */
    private static final Graph TINY = NetworkBuilder.network("Tiny", new FeatureMap(1, 1, 2), x -> x
            .then("flat", new Flatten()).then("fc", Linear.of(6)));

    @TempDir
    Path folder;

    @BeforeEach
    void writeTiny() throws IOException {
        Files.writeString(folder.resolve("tiny.gabor"), GraphJson.write(TINY));
        float[] weight = {0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5};
        new Safetensors(Map.of("fc.weight", new Tensor(List.of(6, 2), weight), "fc.bias", new Tensor(List.of(6), new float[6])),
                Map.of()).write(folder.resolve("tiny.safetensors"));
        FormulaFile.writeNpy("input", List.of(1, 1, 1, 2), folder.resolve("x.npy"));
    }

    /**
     * The file is written by other code with the keys of torchvision's state_dict; the expected values are PyTorch's in float64.
     */
    @Test
    void alexNetGivesTorchvisionsLogits() throws IOException {
        JsonNode oracle = JSON.readTree(PredictCommandTest.class.getResourceAsStream("alexnet.json"));
        Path weights = folder.resolve("alexnet.safetensors");
        FormulaFile.writeSafetensors(oracle.get("state"), weights);
        FormulaFile.writeNpy("input", List.of(2, 3, 224, 224), folder.resolve("images.npy"));
        Path output = folder.resolve("y.npy");

        Command command = Command.gabor("predict", "alexnet_torchvision", "--weights", weights.toString(),
                "--input", folder.resolve("images.npy").toString(), "--output", output.toString(), "--json");
        assertEquals(0, command.exit(), command.err());

        ByteBuffer scores = ByteBuffer.wrap(Files.readAllBytes(output)).order(ByteOrder.LITTLE_ENDIAN);
        scores.position(scores.capacity() - 4 * 2 * 1000);
        for (int row = 0; row < 2; row++) {
            JsonNode expected = oracle.get("eval_logits_first10").get(row);
            double largest = StreamSupport.stream(expected.spliterator(), false)
                    .mapToDouble(value -> Math.abs(value.asDouble())).max().orElseThrow();
            for (int i = 0; i < expected.size(); i++) {
                float score = scores.getFloat(scores.position() + 4 * (row * 1000 + i));
                assertTrue(Math.abs(score - expected.get(i).asDouble()) <= 1e-4 * largest,
                        "row %d, logit %d: %s".formatted(row, i, score));
            }
            JsonNode best = JSON.readTree(command.out()).get(row).get("top").get(0);
            assertEquals(oracle.get("eval_argmax").get(row).asInt(), best.get("class").asInt());
        }
    }

    /** White pixels score 2·class: the softmax of 0, 2, 4, 6, 8, 10. */
    @Test
    void imagesGetTheirFiveLikeliestClasses() throws IOException {
        BufferedImage white = new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB);
        white.createGraphics().fillRect(0, 0, 20, 10);
        Path image = folder.resolve("white.png");
        ImageIO.write(white, "png", image.toFile());
        Path labels = Files.writeString(folder.resolve("names.txt"), "zero\none\ntwo\nthree\nfour\nfive\n");

        Command command = tiny("--images", image.toString(), "--labels", labels.toString());
        assertEquals(0, command.exit(), command.err());
        assertEquals(List.of(image.toString(), "   86.47 %  five", "   11.70 %  four", "    1.58 %  three", "    0.21 %  two",
                "    0.03 %  one"), command.outLines());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --input x.npy --images a.png              | 2 | either
            --input nothing.npy                       | 1 | nothing.npy cannot be read
            --input tiny.gabor                        | 1 | tiny.gabor is not a NumPy array
            --input x.npy --labels tiny.gabor         | 2 | classes, but the network has 6 outputs
            --input x.npy --labels nothing.txt        | 2 | nothing.txt cannot be read
            --input x.npy --output no/such/y.npy      | 1 | y.npy: check that the folder
            --input x.npy --normalize imagenet        | 2 | --normalize works only with --images
            --images tiny.gabor                       | 1 | is not an image
            --images tiny.gabor --normalize half      | 2 | means/deviations
            """)
    void mistakeIsOneSentence(String arguments, int exit, String part) {
        String[] words = arguments.split(" ");
        for (int i = 1; i < words.length; i += 2) {
            words[i] = words[i].contains(".") ? folder.resolve(words[i]).toString() : words[i];
        }
        Command command = tiny(words);
        assertEquals(exit, command.exit(), command.err());
        assertEquals(1, command.err().lines().count(), command.err());
        assertTrue(command.err().contains(part), command.err());
    }

    @Test
    void weightsOfAnotherNetworkNameTheFirstThatDoesNotFitAndAreCounted() throws IOException {
        FormulaFile.writeNpy("input", List.of(1, 1, 28, 28), folder.resolve("digit.npy"));
        Command command = Command.gabor("predict", "lenet", "--weights", folder.resolve("tiny.safetensors").toString(),
                "--input", folder.resolve("digit.npy").toString());
        assertEquals(2, command.exit());
        assertTrue(command.err().contains("conv1.weight, 6×1×5×5, is not in it"), command.err());
        assertTrue(command.err().contains("0 of the network's 10 tensors are in it, 10 missing ("), command.err());
        assertTrue(command.err().contains("2 of the file not used (fc.bias, fc.weight)")
                || command.err().contains("2 of the file not used (fc.weight, fc.bias)"), command.err());
    }

    @Test
    void aTensorOfAnotherShapeIsNamedWithBothShapes() {
        Command command = tiny("--input", folder.resolve("x.npy").toString(), "--classes", "3");
        assertEquals(2, command.exit());
        assertTrue(command.err().contains("fc.weight is 6×2 there, and 3×2 in the network"), command.err());
    }

    /** The weights don't depend on the image size if the features are pooled to one pixel. */
    @Test
    void theNetworkIsAdaptedToTheWeightsAndTheImages() throws IOException {
        Graph pooled = NetworkBuilder.network("Pooled", new FeatureMap(1, 4, 4), x -> x
                .then("pool", AdaptiveAvgPool2d.of(1)).then("flat", new Flatten()).then("fc", Linear.of(4)));
        Files.writeString(folder.resolve("pooled.gabor"), GraphJson.write(pooled));
        new Safetensors(Map.of("fc.weight", new Tensor(List.of(2, 1), new float[] {1, 2}), "fc.bias", new Tensor(List.of(2),
                new float[2])), Map.of()).write(folder.resolve("pooled.safetensors"));
        Command command = Command.gabor("predict", folder.resolve("pooled.gabor").toString(), "--weights",
                folder.resolve("pooled.safetensors").toString(), "--input", folder.resolve("x.npy").toString(),
                "--shape", "1x1x2", "--classes", "2", "--json");
        assertEquals(0, command.exit(), command.err());
    }

    /** The expected scores of a video are those of the network's own plan. */
    @ParameterizedTest
    @ValueSource(strings = {"2, 3, 4, 16, 16", "3, 4, 16, 16"})
    void videosAreClassifiedToo(String shape) throws IOException, WeightsException, NpyException {
        Path weights = folder.resolve("r3d_18.safetensors");
        Path videos = folder.resolve("videos.npy");
        Path output = folder.resolve("y.npy");
        FormulaFile.writeNpy("input", Stream.of(shape.split(", ")).map(Integer::valueOf).toList(), videos);
        Npy array = Npy.read(videos);
        int count = array.dims().size() == 5 ? array.dims().getFirst() : 1;
        Graph network = Zoo.find("r3d_18").orElseThrow().network(new VideoFeatureMap(3, 4, 16, 16), 400);
        float[] expected;
        try (Plan plan = Plan.compile(network, PlanOptions.prediction(count))) {
            plan.initialize(Initialization.KAIMING_UNIFORM, 4);
            Map<String, Tensor> state = new TreeMap<>();
            plan.parameters().forEach(parameter -> state.put(parameter.name(), new Tensor(parameter.dims(), parameter.read())));
            new Safetensors(state, Map.of()).write(weights);
            expected = plan.run(Tensors.of(count, plan.inputs().getFirst().name(), array.values()))
                    .get(plan.outputs().getFirst().name());
        }
        Command command = Command.gabor("predict", "r3d_18", "--shape", "3x4x16x16", "--weights", weights.toString(),
                "--input", videos.toString(), "--output", output.toString());
        assertEquals(0, command.exit(), command.err());
        assertEquals(6 * count, command.outLines().size());
        assertEquals(List.of(count, 400), Npy.read(output).dims());
        assertArrayEquals(expected, Npy.read(output).values());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tiny   | 1,1,1,1,2    | 5 axes (1×1×1×1×2), but the network takes images as 4: N×1×1×2. Reshape the array.
            tiny   | 2            | 1 axes (2), but the network takes images as 4: N×1×1×2.
            tiny   | 3,1,2,1      | holds images of 1×2×1, but the network takes 1×1×2.
            tiny   | 0,1,1,2      | holds no images: its first axis has size 0.
            r3d_18 | 1,3,112,112  | holds videos of 1×3×112×112, but the network takes 3×16×112×112.
            r3d_18 | 3,112,112    | 3 axes (3×112×112), but the network takes videos as 5: N×3×16×112×112.
            """)
    void anArrayOfAnotherShapeIsRefusedWithBoth(String network, String dims, String part) throws IOException {
        Path array = folder.resolve("wrong.npy");
        FormulaFile.writeNpy("input", Stream.of(dims.split(",")).map(Integer::valueOf).toList(), array);
        Command command = network.equals("tiny") ? tiny("--input", array.toString()) : Command.gabor("predict", network,
                "--weights", folder.resolve("tiny.safetensors").toString(), "--input", array.toString());
        assertEquals(1, command.exit(), command.err());
        assertTrue(command.err().contains(part), command.err());
    }

    @Test
    void anAutoencoderHasNoClasses() throws IOException {
        Path network = folder.resolve("auto.gabor");
        Files.writeString(network, GraphJson.write(NetworkBuilder.network("Auto", new FeatureMap(1, 1, 2), x -> x
                .then("flat", new Flatten()).then("fc", Linear.of(2)).then("end", new Reconstruction(1)))));
        Command command = Command.gabor("predict", network.toString(), "--weights",
                folder.resolve("tiny.safetensors").toString(), "--input", folder.resolve("x.npy").toString());
        assertEquals(1, command.exit(), command.err());
        assertTrue(command.err().contains("\"Auto\" reconstructs its input: it has no classes to predict."), command.err());
    }

    @Test
    void videosAreNotReadFromImageFiles() {
        Command command = Command.gabor("predict", "r3d_18", "--weights", folder.resolve("tiny.safetensors").toString(),
                "--images", folder.resolve("tiny.gabor").toString());
        assertEquals(2, command.exit(), command.err());
        assertTrue(command.err().contains("takes videos of 3×16×112×112, not images: use --input."), command.err());
    }

    private Command tiny(String... more) {
        String[] all = new String[4 + more.length];
        System.arraycopy(new String[] {"predict", folder.resolve("tiny.gabor").toString(), "--weights",
            folder.resolve("tiny.safetensors").toString()}, 0, all, 0, 4);
        System.arraycopy(more, 0, all, 4, more.length);
        return Command.gabor(all);
    }
}
