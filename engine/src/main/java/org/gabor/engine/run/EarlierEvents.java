package org.gabor.engine.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gabor.engine.probe.Confusion;
import org.gabor.engine.probe.UpdateRatios;
import org.gabor.engine.task.Metric;
import org.gabor.engine.task.Score;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.train.TrainingEvent.EpochEnded;
import org.gabor.engine.train.TrainingEvent.Finished;
import org.gabor.engine.train.TrainingEvent.Observed;
import org.gabor.engine.train.TrainingEvent.Step;

/** Reads {@code metrics.jsonl} as version 0.1.0 wrote it, with accuracies and the confusion matrix as fields. */
final class EarlierEvents {

    private static final String RATIOS = "{\"type\":\"UpdateRatios\"";
    private static final List<String> FIELDS = List.of("\"accuracy\":", "\"trainAccuracy\":", "\"validationAccuracy\":");

    private EarlierEvents() {}

    /** Whether an earlier version wrote the line. */
    static boolean isOne(String line) {
        return observes(line) || FIELDS.stream().anyMatch(line::contains);
    }

    /** Whether the line is an observation from an earlier version. */
    static boolean observes(String line) {
        return line.startsWith(RATIOS);
    }

    /** The events of a line; none if it is damaged. */
    static Stream<TrainingEvent> read(JsonNode line) {
        long step = line.path("step").asLong();
        int epoch = line.path("epoch").asInt();
        return switch (line.path("type").asText()) {
            case "Step" -> Stream.of(new Step(epoch, step, score(line, "loss", "accuracy"), number(line, "learningRate"),
                    number(line, "imagesPerSecond")));
            case "UpdateRatios" -> Stream.of(new Observed<>(epoch, step, new UpdateRatios(ratios(line.path("log10Ratios")))));
            case "EpochEnded" -> Stream.of(new Observed<>(epoch, step, Confusion.of(counts(line.path("confusion")))),
                    new EpochEnded(epoch, step, score(line, "trainLoss", "trainAccuracy"),
                            score(line, "validationLoss", "validationAccuracy"), line.path("seconds").asDouble(),
                            line.path("waitingShare").asDouble()));
            case "Finished" -> Stream.of(new Finished(line.path("epochs").asInt(), line.path("bestEpoch").asInt(),
                    List.of(Metric.accuracy(number(line, "validationAccuracy"))), line.path("seconds").asDouble()));
            default -> Stream.empty();
        };
    }

    private static Score score(JsonNode line, String loss, String accuracy) {
        return Score.withAccuracy(number(line, loss), number(line, accuracy));
    }

    /** Infinite and missing values become NaN. */
    private static double number(JsonNode line, String key) {
        return line.path(key).asDouble(Double.NaN);
    }

    private static Map<String, Double> ratios(JsonNode byParameter) {
        Map<String, Double> ratios = new LinkedHashMap<>();
        byParameter.properties().forEach(ratio -> ratios.put(ratio.getKey(), ratio.getValue().asDouble(Double.NaN)));
        return ratios;
    }

    private static int[][] counts(JsonNode rows) {
        return IntStream.range(0, rows.size()).mapToObj(row -> IntStream.range(0, rows.size())
                .map(column -> rows.path(row).path(column).asInt()).toArray()).toArray(int[][]::new);
    }
}
