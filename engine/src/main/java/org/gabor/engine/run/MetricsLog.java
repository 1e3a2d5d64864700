package org.gabor.engine.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gabor.engine.files.AtomicFile;
import org.gabor.engine.files.FileProblem;
import org.gabor.engine.probe.Observation;
import org.gabor.engine.train.TrainingEvent;

/** A run's events, one JSON object per line. A last line that a crash left incomplete is ignored. */
record MetricsLog(Path file) {

    private static final ObjectMapper JSON = SealedJson.mapper(new JsonFactory(), TrainingEvent.class, Observation.class);
    private static final String STEP = "{\"type\":\"Step\"";
    private static final String OBSERVED = "{\"type\":\"Observed\"";

    static byte[] line(TrainingEvent event) {
        try {
            return (JSON.writerFor(TrainingEvent.class).writeValueAsString(event) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record of numbers and texts is always JSON.", e);
        }
    }

    List<TrainingEvent> read() {
        return read(_ -> true);
    }

    /** The events without steps and observations, which are most of a log. */
    List<TrainingEvent> readMilestones() {
        return read(line -> !line.startsWith(STEP) && !line.startsWith(OBSERVED) && !EarlierEvents.observes(line));
    }

    /** Deletes the events after {@code step}, for a run that continues there. */
    void rewindTo(long step) throws IOException {
        List<TrainingEvent> kept = read().stream().filter(event -> isBefore(event, step)).toList();
        AtomicFile.write(file, temporary -> {
            try (var out = Files.newOutputStream(temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
                for (TrainingEvent event : kept) {
                    out.write(line(event));
                }
            }
        });
    }

    private List<TrainingEvent> read(Predicate<String> wanted) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines()
                    .filter(wanted).flatMap(MetricsLog::parse).toList();
        } catch (IOException e) {
            throw new RunException("%s cannot be read (%s).".formatted(file, FileProblem.reason(e)), e);
        }
    }

    private static Stream<TrainingEvent> parse(String line) {
        try {
            if (EarlierEvents.isOne(line)) {
                return EarlierEvents.read(JSON.readTree(line));
            }
            return Stream.ofNullable(JSON.readValue(line, TrainingEvent.class));
        } catch (JsonProcessingException _) {
            return Stream.empty();
        }
    }

    private static boolean isBefore(TrainingEvent event, long step) {
        return switch (event) {
            case TrainingEvent.Metrics e -> e.step() <= step;
            case TrainingEvent.Observed<?> e -> e.step() <= step;
            case TrainingEvent.CheckpointWritten e -> e.step() <= step;
            case TrainingEvent.PrecisionChosen _ -> 0 <= step;
            case TrainingEvent.Started e -> e.doneSteps() <= step;
            case TrainingEvent.Paused e -> e.step() <= step;
            case TrainingEvent.Resumed e -> e.step() <= step;
            case TrainingEvent.Stopped e -> e.step() <= step;
            case TrainingEvent.Preparing _, TrainingEvent.Noticed _, TrainingEvent.Finished _, TrainingEvent.Failed _ -> false;
        };
    }
}
