package org.gabor.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gabor.graph.io.GraphJson;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --input} and {@code --classes}; the counts are derived from the published ones. */
class AdaptTest {

    /**
     * VGG-16 has 138,357,544 parameters: 990·4097 fewer for 10 classes. AlexNet's first 64 kernels lose 11·11·2 weights each for
     * the two missing channels. LeNet-5 on 32×32 flattens 16·6·6 values instead of 16·5·5.
     */
    @ParameterizedTest
    @CsvSource({
        "vgg16, --classes=10, 134301514",
        "alexnet_torchvision, --input=1x224x224, 61085352",
        "lenet, --input=1x32x32, 82826",
        "lenet, --input=1×32×32, 82826",
        "r3d_18, --input=3x8x64x64, 33371472",
    })
    void anEntryIsBuiltForIt(String network, String option, long parameters) throws IOException {
        assertEquals(parameters, summary(network, option).get("parameters").asLong());
    }

    /** Auxiliary classifiers have the same classes. */
    @Test
    void allEndsScoreTheClasses() throws IOException {
        JsonNode summary = summary("googlenet_torchvision_aux", "--classes", "7");

        long ends = summary.get("layers").findValues("output").stream().filter(shape -> shape.toString().equals("[7]")).count();
        assertEquals(5, ends, "three Linears and two auxiliary outputs");
    }

    @Test
    void aSavedNetworkIsChangedAsTheEntryIs(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.gabor"),
                GraphJson.write(Zoo.find("alexnet_torchvision").orElseThrow().network().get()));

        assertEquals(summary("alexnet_torchvision", "--input", "1x96x80", "--classes", "10"),
                summary(file.toString(), "--input", "1x96x80", "--classes", "10"));
    }

    private static JsonNode summary(String network, String... options) throws IOException {
        String[] arguments = new String[options.length + 3];
        System.arraycopy(options, 0, arguments, 3, options.length);
        System.arraycopy(new String[] {"summary", network, "--json"}, 0, arguments, 0, 3);
        Command command = Command.gabor(arguments);
        assertEquals(0, command.exit(), command.err());
        return new ObjectMapper().readTree(command.out());
    }
}
