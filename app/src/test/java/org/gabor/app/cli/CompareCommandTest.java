package org.gabor.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gabor.graph.io.GraphJson;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareCommandTest {

    @Test
    void totalsStandSideBySideAndBlocksBelow() {
        Command compare = Command.gabor("compare", "resnet18", "resnet34");

        assertEquals(0, compare.exit(), compare.err());
        assertTrue(compare.outLines().get(1).matches("Parameters +11,689,512 +21,797,672 +×1.86"), compare.out());
        assertTrue(compare.outLines().contains("= Input … maxpool"), compare.out());
        assertTrue(compare.outLines().contains("~ layer3: block 3, block 4, block 5, block 6 added"), compare.out());
    }

    @ParameterizedTest
    @CsvSource({"resnet18, resnet50", "googlenet_d2l, googlenet_torchvision", "efficientnet_b0, efficientnet_b3",
        "vgg16, vgg16_bn", "resnet50, densenet121"})
    void fitsIntoAHundredColumns(String left, String right) {
        List<String> lines = Command.gabor("compare", left, right).outLines();
        assertTrue(lines.stream().allMatch(line -> line.length() <= 100), () -> String.join("\n", lines));
    }

    @Test
    void aSavedNetworkIsComparedWithOneOfTheZoo(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.gabor"),
                GraphJson.write(Zoo.find("lenet").orElseThrow().network().get()));

        Command compare = Command.gabor("compare", file.toString(), "lenet");

        assertEquals(0, compare.exit(), compare.err());
        assertTrue(compare.outLines().getLast().startsWith("= Input … "), compare.out());
    }

    @Test
    void jsonHoldsWhatTheLinesSay() throws IOException {
        JsonNode json = new ObjectMapper().readTree(Command.gabor("compare", "resnet50", "resnext50_32x4d", "--json").out());

        assertEquals(50, json.at("/left/depth").asInt());
        assertEquals(25_028_904, json.at("/right/parameters").asLong());
        JsonNode conv2 = json.at("/rows/5/rows/0/rows/3");
        assertEquals("changed", conv2.get("kind").asText());
        assertEquals("layer1.0.conv2", conv2.at("/right/0").asText());
        assertEquals("groups", conv2.at("/settings/1/name").asText());
        assertEquals("32", conv2.at("/settings/1/right").asText());
    }
}
