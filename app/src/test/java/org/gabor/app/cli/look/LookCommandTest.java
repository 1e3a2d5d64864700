package org.gabor.app.cli.look;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.gabor.app.cli.Command;
import org.gabor.engine.npy.Npy;
import org.gabor.engine.npy.NpyException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers about two networks, compared with what their formulas give. */
class LookCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final float[] X = LookFolder.ARRAY;

    @TempDir
    Path temporary;

    private LookFolder folder;

    @BeforeEach
    void write() throws IOException {
        folder = new LookFolder(temporary);
        folder.write();
    }

    private String look(String network, String... more) {
        Command command = folder.look(network, more);
        assertEquals(0, command.exit(), command.err());
        assertEquals("", command.err());
        return command.out();
    }

    private Npy array(String network, String... more) throws NpyException {
        look(network, Stream.concat(Stream.of(more), Stream.of("--input", "x.npy", "--output", "y.npy")).toArray(String[]::new));
        return Npy.read(temporary.resolve("y.npy"));
    }

    private static float[] map(int size, IntToDoubleFunction value) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) value.applyAsDouble(i);
        }
        return values;
    }

    @Test
    void theGradientOfALinearNetworkIsItsWeights() throws NpyException {
        Npy gradient = array("sums", "--probe", "gradient", "--class", "1");
        assertEquals(List.of(1, 6, 6), gradient.dims());
        assertArrayEquals(map(36, i -> i), gradient.values(), 1e-4f);
        assertArrayEquals(map(36, i -> i * X[i]),
                array("sums", "--probe", "gradient", "--class", "1", "--option", "times=input").values(), 1e-2f);
        assertArrayEquals(map(36, i -> 2 * i),
                array("sums", "--probe", "smooth-grad", "--option", "samples=3", "--option", "sigma=0.1").values(), 1e-3f);
    }

    @Test
    void integratedGradientsOfALinearNetworkAreItsTerms() throws IOException, NpyException {
        assertArrayEquals(map(36, i -> i * X[i]), array("sums", "--probe", "integrated-gradients", "--class", "1").values(),
                1e-2f);
        JsonNode seen = JSON.readTree(look("sums", "--probe", "integrated-gradients", "--input", "x.npy", "--json", "--option",
                "baseline=mean", "--option", "steps=3"));
        assertEquals(List.of("network", "probe", "class_index", "class", "logit", "probability", "layer", "shape", "min", "max",
                "baseline", "steps", "sum", "difference", "residual"), keys(seen));
        assertEquals(3, seen.get("steps").asInt());
        assertEquals("class 2", seen.get("class").asText());
        assertEquals(0, seen.get("residual").asDouble(), 1e-4);
    }

    @Test
    void occlusionTakesTheCoveredTermsAway() throws IOException, NpyException {
        double logit = Stream.iterate(0, i -> i < 36, i -> i + 1).mapToDouble(i -> i * X[i]).sum();
        Npy covered = array("sums", "--probe", "occlusion", "--class", "1", "--option", "window=1", "--option", "stride=2");
        assertEquals(List.of(3, 3), covered.dims());
        assertArrayEquals(map(9, i -> {
            int pixel = i / 3 * 12 + i % 3 * 2;
            return logit - pixel * X[pixel];
        }), covered.values(), 1e-2f);
        JsonNode seen = JSON.readTree(look("sums", "--probe", "occlusion", "--input", "x.npy", "--json"));
        assertEquals(List.of("network", "probe", "class_index", "class", "logit", "probability", "layer", "shape", "min", "max",
                "rows", "columns", "window", "stride", "fill"), keys(seen));
        assertEquals("[6,6] 1 1 zero", "%s %s %s %s".formatted(seen.get("shape"), seen.get("window"), seen.get("stride"),
                seen.get("fill").asText()));
    }

    /** Both maps have the gradient 1/36 in each place, so that the map is a twelfth of the image. */
    @Test
    void gradCamSumsTheMapsOfTheLastLayerBeforeThePooling() throws IOException, NpyException {
        Npy cam = array("maps", "--probe", "grad-cam");
        assertEquals(List.of(6, 6), cam.dims());
        assertArrayEquals(map(36, i -> X[i] / 12), cam.values(), 1e-5f);
        String text = look("maps", "--probe", "grad-cam", "--input", "x.npy");
        assertTrue(text.contains("relu1 (last layer with maps before the final pooling)"), text);
        assertTrue(text.contains("36 of 36 places above 0"), text);
        assertTrue(text.contains("0 (predicted)"), text);
        JsonNode seen = JSON.readTree(look("maps", "--probe", "grad-cam", "--input", "x.npy", "--json", "--layer", "conv1"));
        assertEquals("conv1", seen.get("layer").asText());
        assertEquals("[6,6]", seen.get("shape").toString());
    }

    @Test
    void aMapWithoutPositiveEvidenceSaysSoAndIsWrittenRaw() throws IOException, NpyException {
        assertArrayEquals(map(36, i -> -X[i] / 12), array("maps", "--probe", "grad-cam", "--class", "1").values(), 1e-5f);
        String text = look("maps", "--probe", "grad-cam", "--class", "1", "--input", "x.npy");
        assertTrue(text.contains("no positive evidence"), text);
        assertTrue(text.contains("1 (chosen)"), text);
        assertFalse(JSON.readTree(look("maps", "--probe", "grad-cam", "--class", "1", "--input", "x.npy", "--json"))
                .get("positive_evidence").asBoolean());
    }

    @Test
    void activationsAreThoseOfEveryNode() throws IOException, NpyException {
        JsonNode seen = JSON.readTree(look("maps", "--probe", "activations", "--input", "x.npy", "--json"));
        assertEquals(List.of("network", "class_index", "logit", "probability", "layers"), keys(seen));
        assertEquals("Maps", seen.get("network").asText());
        assertEquals(55.5, seen.get("logit").asDouble(), 1e-3);
        List<String> paths = seen.get("layers").findValuesAsText("path");
        assertEquals(LookFolder.MAPS.topologicalOrder().stream().map(node -> node.path().value()).toList(), paths);
        JsonNode conv = seen.get("layers").get(paths.indexOf("conv1"));
        assertEquals("[2,6,6]", conv.get("shape").toString());
        assertEquals(27.75, conv.get("mean").asDouble(), 1e-4);
        assertEquals(72, conv.get("max").asDouble(), 1e-4);

        Npy maps = array("maps", "--probe", "activations", "--layer", "conv1");
        assertEquals(List.of(2, 6, 6), maps.dims());
        assertArrayEquals(map(72, i -> (1 + i / 36) * X[i % 36]), maps.values(), 1e-5f);
        assertEquals(List.of(3), array("maps", "--probe", "activations", "--layer", "fc").dims());
    }

    @Test
    void weightsAreTheFileS() throws NpyException {
        Command command = folder.look("maps", "--probe", "weights", "--output", "w.npy");
        assertEquals(0, command.exit(), command.err());
        assertTrue(command.out().contains("conv1, the first convolution"), command.out());
        Npy weights = Npy.read(temporary.resolve("w.npy"));
        assertEquals(List.of(2, 1, 3, 3), weights.dims());
        assertArrayEquals(map(18, i -> i == 4 ? 1 : i == 13 ? 2 : 0), weights.values());
    }

    @Test
    void weightsIgnoreAnImageAloud() {
        Command command = folder.look("maps", "--probe", "weights", "--input", "x.npy");
        assertEquals(0, command.exit());
        assertTrue(command.err().contains("depends on no image"), command.err());
    }

    @ParameterizedTest
    @CsvSource({"gradient, 450×450", "smooth-grad, 450×450", "grad-cam, 450×450", "integrated-gradients, 450×450",
        "occlusion, 450×450"})
    void aMapIsDrawnOverTheImage(String probe, String size) throws IOException {
        look("maps", "--probe", probe, "--input", "x.npy", "--output", "y.png");
        assertEquals(size, pictureSize());
    }

    /** Tiles of 14 times 3 and 7 times 6 pixels, with lines of 2 between them. */
    @ParameterizedTest
    @CsvSource({"weights, 90×46", "activations, 90×46"})
    void filtersAndMapsAreDrawnAsTiles(String probe, String size) throws IOException {
        Command command = folder.look("maps", "--probe", probe, "--layer", "conv1", "--input", "x.npy", "--output", "y.png");
        assertEquals(0, command.exit(), command.err());
        assertEquals(size, pictureSize());
    }

    private String pictureSize() throws IOException {
        BufferedImage picture = ImageIO.read(temporary.resolve("y.png").toFile());
        return picture.getWidth() + "×" + picture.getHeight();
    }

    @Test
    void theJsonFileIsWhatIsPrinted() throws IOException {
        String printed = look("maps", "--probe", "occlusion", "--input", "x.npy", "--json", "--output", "y.json");
        assertEquals(printed, Files.readString(temporary.resolve("y.json")));
    }

    @Test
    void imagesAreScaledAndClassesNamed() throws IOException {
        Files.writeString(temporary.resolve("names.txt"), "cat\ndog\nbird\n");
        String text = look("maps", "--probe", "gradient", "--image", "pixel.png", "--labels", "names.txt");
        assertTrue(text.contains("0 cat (predicted)"), text);
        assertTrue(text.contains("pixel.png, 1×6×6, values in [0, 1]"), text);
        String normalized = look("maps", "--probe", "gradient", "--image", "photo.png", "--normalize", "0.5/0.5");
        assertFalse(normalized.contains("values in [0, 1]"), normalized);
    }

    @Test
    void initialWeightsAreNamedAndTheSameEachTime() {
        String[] words = {"look", folder.inFolder("maps.gabor"), "--probe", "activations", "--json", "--input",
            folder.inFolder("x.npy")};
        Command command = Command.gabor(words);
        assertEquals(0, command.exit(), command.err());
        assertTrue(command.err().contains("initial weights (seed 42)"), command.err());
        assertEquals(command.out(), Command.gabor(words).out());
    }

    @Test
    void helpListsTheCommand() {
        assertTrue(Command.gabor("--help").out().contains("  look "), Command.gabor("--help").out());
    }

    private static List<String> keys(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }
}
