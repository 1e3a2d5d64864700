package org.gabor.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code gabor bench}. */
class BenchCommandTest {

    /** For one 28×28 image: 416,520 multiply-accumulates (LeNet-5's table in the zoo), two operations each in three passes. */
    private static final double OPERATIONS = 6.0 * 416_520;

    @Test
    void tellsAProgramTheSpeedAndTheTimeOfEachLayer() throws Exception {
        Command bench = Command.gabor("bench", "lenet", "--batch", "8", "--steps", "3", "--json");
        assertEquals(0, bench.exit(), bench.err());
        JsonNode json = new ObjectMapper().readTree(bench.out());
        assertEquals(List.of("network", "batch", "precision", "images_per_second", "gflops", "share_of_limit", "peak_memory_mb",
                "layers"), StreamSupport.stream(((Iterable<String>) json::fieldNames).spliterator(), false).toList());
        assertEquals("f32", json.get("precision").asText());
        double speed = json.get("images_per_second").asDouble();
        assertEquals(speed * OPERATIONS * 1e-9, json.get("gflops").asDouble(), 1e-6 * speed);
        assertTrue(json.get("peak_memory_mb").asDouble() > 20);
        assertEquals("conv1", json.get("layers").get(0).get("path").asText());
        json.get("layers")
                .forEach(layer -> assertTrue(layer.get("forward_ms").asDouble() > 0 && layer.get("backward_ms").asDouble() >= 0));
    }

    @Test
    void tellsAPersonThePredictingSpeed() {
        Command bench = Command.gabor("bench", "lenet", "--batch", "2", "--steps", "2", "--predict");
        assertEquals(0, bench.exit(), bench.err());
        List<String> lines = bench.out().lines().toList();
        assertEquals("LeNet-5, batches of 2 in f32, prediction", lines.get(0));
        assertTrue(lines.get(1).matches("[\\d.]+ images per second: [\\d.]+ ms per step, the median of 2"), lines.get(1));
        assertTrue(lines.get(2).matches("[\\d.]+ GFLOP/s, .*% of this machine's peak of \\d+"), lines.get(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--batch 0 | --batch must be at least 1, got 0.",
        "--steps -3 | --steps must be at least 1, got -3.",
        "--precision fp8 | Invalid value for option '--precision': 'fp8' is not one of f32, bf16; \"gabor bench --help\" lists what there is."})
    void badUseIsOneSentence(String options, String sentence) {
        Command refused = Command.gabor(("bench lenet " + options).split(" "));
        assertEquals(2, refused.exit());
        assertEquals(sentence, refused.err().strip());
    }
}
