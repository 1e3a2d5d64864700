package org.gabor.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.gabor.zoo.Zoo;
import org.gabor.zoo.about.Architecture;
import org.junit.jupiter.api.Test;

class ZooCommandTest {

    @Test
    void programsReadEveryNetwork() throws IOException {
        JsonNode list = json();

        assertEquals(Zoo.all().stream().map(Architecture::id).toList(),
                StreamSupport.stream(list.spliterator(), false).map(entry -> entry.get("id").asText()).toList());
        list.forEach(entry -> assertEquals(List.of("id", "title", "year", "input", "classes", "parameters", "macs"),
                entry.properties().stream().map(Map.Entry::getKey).toList()));
    }

    /** torchvision's figures. */
    @Test
    void anEntrySaysWhatWasPublished() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> entries = StreamSupport.stream(json().spliterator(), false).toList();

        assertTrue(entries.contains(mapper.readTree("""
                {"id": "vgg16", "title": "VGG-16", "year": 2014, "input": [3, 224, 224], "classes": 1000,
                 "parameters": 138357544, "macs": 15470264320}""")));
        assertTrue(entries.contains(mapper.readTree("""
                {"id": "r3d_18", "title": "R3D-18", "year": 2017, "input": [3, 16, 112, 112], "classes": 400,
                 "parameters": 33371472, "macs": 40696553472}""")));
    }

    @Test
    void peopleReadATable() {
        Command zoo = Command.gabor("zoo");

        assertEquals(0, zoo.exit());
        assertEquals(1 + Zoo.all().size(), zoo.outLines().size());
        assertTrue(zoo.outLines().stream().anyMatch(line -> line.matches(
                "vgg16 +VGG-16 +2014 +3×224×224 +138,357,544 +15,470,264,320 +71.6 % +ImageNet")), zoo.out());
    }

    private static JsonNode json() throws IOException {
        return new ObjectMapper().readTree(Command.gabor("zoo", "--json").out());
    }
}
