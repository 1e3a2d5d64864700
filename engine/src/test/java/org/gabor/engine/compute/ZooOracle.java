package org.gabor.engine.compute;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The results of torchvision 0.14.1 in float64 for a network with formula weights and a batch of two.
 *
 * @param loss the cross-entropy in training mode, dropout and stochastic depth off
 * @param argmax the class with the largest score in prediction mode, by sample
 * @param norms the L2 norm of all scores in prediction mode, by sample
 * @param logits the first ten scores in prediction mode, by sample
 * @param state the shape of every tensor by its {@code state_dict} key
 * @param gradients the L2 norm of every parameter's gradient in training mode
 */
record ZooOracle(
                 List<Integer> input, int[] labels, double loss, int[] argmax, double[] norms, List<double[]> logits,
                 Map<String, List<Integer>> state, Map<String, Double> gradients) {

    static ZooOracle of(String id) {
        List<String> lines = lines(id);
        int start = lines.indexOf("state");
        Map<String, List<Integer>> state = new LinkedHashMap<>();
        Map<String, Double> gradients = new LinkedHashMap<>();
        for (String line : lines.subList(start + 1, lines.size())) {
            String[] words = line.split(" ");
            state.put(words[0], dims(words[1]));
            if (words.length > 2) {
                gradients.put(words[0], Double.valueOf(words[2]));
            }
        }
        List<String> head = lines.subList(0, start);
        return new ZooOracle(dims(one(head, "input")), integers(one(head, "labels")), Double.parseDouble(one(head, "loss")),
                integers(one(head, "argmax")), doubles(one(head, "norms")), all(head, "logits").map(ZooOracle::doubles).toList(),
                state, gradients);
    }

    private static List<String> lines(String id) {
        try (InputStream text = ZooOracle.class.getResourceAsStream("oracle/" + id + ".txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> all(List<String> lines, String word) {
        return lines.stream().filter(line -> line.startsWith(word + " ")).map(line -> line.substring(word.length() + 1));
    }

    private static String one(List<String> lines, String word) {
        return all(lines, word).findFirst().orElseThrow();
    }

    private static List<Integer> dims(String text) {
        return Stream.of(text.split("×")).map(Integer::valueOf).toList();
    }

    private static int[] integers(String text) {
        return Stream.of(text.split(" ")).mapToInt(Integer::parseInt).toArray();
    }

    private static double[] doubles(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
