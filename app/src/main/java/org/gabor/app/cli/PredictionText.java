package org.gabor.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A prediction as text: the most probable classes of each sample. */
record PredictionText(Prediction prediction, List<String> classes) {

    private static final int TOP = 5;

    /** A class and its probability. */
    private record Guess(int index, double probability) {}

    Stream<String> lines() {
        return IntStream.range(0, prediction.names().size()).boxed().flatMap(example -> Stream.concat(
                Stream.of(prediction.names().get(example)),
                top(example).map(guess -> String.format(Locale.ROOT, "  %6.2f %%  %s",
                        100 * guess.probability(), name(guess.index())))));
    }

    ArrayNode json() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (int example = 0; example < prediction.names().size(); example++) {
            ObjectNode node = all.addObject().put("input", prediction.names().get(example));
            ArrayNode top = node.putArray("top");
            top(example).forEach(guess -> top.addObject().put("class", guess.index()).put("name", name(guess.index()))
                    .put("probability", guess.probability()));
        }
        return all;
    }

    private Stream<Guess> top(int example) {
        double[] probabilities = prediction.probabilities(example);
        return IntStream.range(0, probabilities.length).mapToObj(c -> new Guess(c, probabilities[c]))
                .sorted(Comparator.comparingDouble(Guess::probability).reversed()).limit(TOP);
    }

    /** Returns "class 3" if the classes have no names. */
    private String name(int index) {
        return index < classes.size() ? classes.get(index) : "class " + index;
    }
}
