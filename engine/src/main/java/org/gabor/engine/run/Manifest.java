package org.gabor.engine.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import org.gabor.engine.files.AtomicFile;
import org.gabor.engine.files.FileProblem;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.graph.analysis.Cost;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.io.GraphFormatException;

/**
 * A run's {@code run.json}: everything that determines the run, and a person's title and star.
 *
 * @param parameters number of trainable parameters, stored so that a list of runs needs no inference
 * @param example whether the run came with Gabor
 */
record Manifest(String title, boolean starred, Instant started, long parameters, boolean example, TrainingSpec spec) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORMAT = "gabor-run";
    private static final int VERSION = 2;
    private static final String EXAMPLE = "example";

    static Manifest of(TrainingSpec spec, Instant started) {
        long parameters = Cost.of(Inference.infer(spec.network())).parameters();
        return new Manifest(spec.network().name(), false, started, parameters, false, spec);
    }

    Manifest withTitle(String title) {
        return new Manifest(title, starred, started, parameters, example, spec);
    }

    Manifest withStar(boolean starred) {
        return new Manifest(title, starred, started, parameters, example, spec);
    }

    /** Throws {@link RunException} if the file is missing, damaged or of a later version. */
    static Manifest read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new RunException("%s is not a run: it holds no %s.".formatted(file.getParent(), file.getFileName()));
        }
        try {
            return parse(JSON.readTree(Files.readAllBytes(file)));
        } catch (IOException | GraphFormatException | IllegalArgumentException | DateTimeException e) {
            throw new RunException("%s cannot be read; it is damaged or from a later version of Gabor.".formatted(file), e);
        }
    }

    void write(Path file) {
        try {
            AtomicFile.write(file, temporary -> JSON.writerWithDefaultPrettyPrinter().writeValue(temporary.toFile(), toJson()));
        } catch (IOException e) {
            throw new RunException("%s cannot be written (%s).".formatted(file, FileProblem.reason(e)), e);
        }
    }

    private ObjectNode toJson() {
        ObjectNode root = JSON.createObjectNode().put("format", FORMAT).put("version", VERSION)
                .put("title", title).put("starred", starred).put("started", started.toString()).put("parameters", parameters);
        if (example) {
            root.put(EXAMPLE, true);
        }
        SpecJson.write(spec, root);
        return root;
    }

    private static Manifest parse(JsonNode root) throws IOException, GraphFormatException {
        if (!root.path("format").asText().equals(FORMAT) || root.path("version").asInt() > VERSION) {
            throw new IOException("Another format or a later version.");
        }
        return new Manifest(root.required("title").asText(), root.required("starred").asBoolean(),
                Instant.parse(root.required("started").asText()), root.required("parameters").asLong(),
                root.path(EXAMPLE).asBoolean(), SpecJson.read(root));
    }
}
