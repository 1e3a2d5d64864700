package org.gabor.engine.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.data.Augmentation;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.data.FolderOptions;
import org.gabor.engine.data.Transform;
import org.gabor.engine.optim.Loss;
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.engine.optim.Schedule;
import org.gabor.engine.train.spec.Checkpointing;
import org.gabor.engine.train.spec.EarlyStopping;
import org.gabor.engine.train.spec.FineTuning;
import org.gabor.engine.train.spec.PrecisionChoice;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.graph.io.GraphFormatException;
import org.gabor.graph.io.GraphJson;

/** Converts a training spec to a manifest's JSON and back; empty optional values are left out. */
public final class SpecJson {

    private static final ObjectMapper JSON =
            SealedJson.mapper(new JsonFactory(), OptimizerSpec.class, Schedule.class, Loss.class, Transform.class);

    private SpecJson() {}

    /** The spec for another process of the same version. */
    public static String text(TrainingSpec spec) {
        ObjectNode root = JSON.createObjectNode();
        write(spec, root);
        return root.toString();
    }

    /** Reads the result of {@link #text}. */
    public static TrainingSpec parse(String text) {
        try {
            return read(JSON.readTree(text));
        } catch (JsonProcessingException | GraphFormatException e) {
            throw new IllegalArgumentException("This is no training spec: " + text, e);
        }
    }

    static void write(TrainingSpec spec, ObjectNode root) {
        ObjectNode data = root.putObject("data").put("id", spec.data().id());
        spec.data().folder().ifPresent(folder -> data.put("folder", folder));
        spec.data().limit().ifPresent(limit -> data.put("limit", limit));
        data.set("reading", JSON.valueToTree(spec.data().reading()));
        root.set("augmentation", JSON.valueToTree(spec.augmentation()));
        root.set("recipe", json(spec.recipe()));
        spec.start().ifPresent(start -> {
            ObjectNode node = root.putObject("start");
            start.weights().ifPresent(weights -> node.put("weights", weights));
            start.freeze().forEach(node.withArray("freeze")::add);
        });
        root.set("checkpointing", JSON.valueToTree(spec.checkpointing()));
        root.set("network", GraphJson.toJson(spec.network()));
    }

    /** Throws {@link IllegalArgumentException} or a Jackson exception if a value is missing or out of range. */
    static TrainingSpec read(JsonNode root) throws JsonProcessingException, GraphFormatException {
        return new TrainingSpec(GraphJson.fromJson(root.required("network")), data(root.required("data")),
                orElse(Augmentation.NONE, root.path("augmentation"), Augmentation.class), recipe(root.required("recipe")),
                Optional.ofNullable(root.get("start")).map(SpecJson::start),
                orElse(Checkpointing.DEFAULT, root.path("checkpointing"), Checkpointing.class));
    }

    private static DataReference data(JsonNode node) throws JsonProcessingException {
        return new DataReference(node.required("id").asText(), Optional.ofNullable(node.get("folder")).map(JsonNode::asText),
                Optional.ofNullable(node.get("limit")).map(JsonNode::asInt),
                orElse(FolderOptions.DEFAULT, node.path("reading"), FolderOptions.class));
    }

    /** Values that an older version did not write get that version's behaviour. */
    private static <T> T orElse(T unwritten, JsonNode node, Class<T> type) throws JsonProcessingException {
        return node.isMissingNode() ? unwritten : JSON.treeToValue(node, type);
    }

    private static FineTuning start(JsonNode node) {
        return new FineTuning(Optional.ofNullable(node.get("weights")).map(JsonNode::asText),
                node.path("freeze").valueStream().map(JsonNode::asText).toList());
    }

    private static ObjectNode json(Recipe recipe) {
        ObjectNode node = JSON.createObjectNode().put("learningRate", recipe.learningRate()).put("batch", recipe.batch())
                .put("epochs", recipe.epochs()).put("recalibrate", recipe.recalibrate())
                .put("initialization", recipe.initialization().name()).put("firstScale", recipe.firstScale())
                .put("seed", recipe.seed())
                .put("precision", recipe.precision().name());
        node.set("optimizer", JSON.valueToTree(recipe.optimizer()));
        node.set("schedule", JSON.valueToTree(recipe.schedule()));
        node.set("loss", JSON.valueToTree(recipe.loss()));
        recipe.clipNorm().ifPresent(most -> node.put("clipNorm", most));
        recipe.earlyStopping().ifPresent(stopping -> node.set("earlyStopping", JSON.valueToTree(stopping)));
        return node;
    }

    private static Recipe recipe(JsonNode node) throws JsonProcessingException {
        Recipe plain = Recipe.sgd(node.required("learningRate").asDouble(), 0, node.required("batch").asInt(),
                node.required("epochs").asInt(), Initialization.valueOf(node.required("initialization").asText()),
                node.required("seed").asLong());
        if (!node.has("optimizer")) {
            return plain.withOptimizer(flatSgd(node));
        }
        EarlyStopping stopping = JSON.treeToValue(node.get("earlyStopping"), EarlyStopping.class);
        return plain.withOptimizer(JSON.treeToValue(node.required("optimizer"), OptimizerSpec.class))
                .withSchedule(JSON.treeToValue(node.required("schedule"), Schedule.class))
                .withLoss(JSON.treeToValue(node.required("loss"), Loss.class))
                .withClipNorm(Optional.ofNullable(node.get("clipNorm")).map(JsonNode::asDouble))
                .withEarlyStopping(Optional.ofNullable(stopping))
                .withRecalibrate(node.required("recalibrate").asBoolean())
                .withFirstScale(node.path("firstScale").asDouble(Recipe.FIRST_SCALE.usual()))
                .withPrecision(PrecisionChoice.valueOf(node.path("precision").asText(PrecisionChoice.F32.name())));
    }

    /** The recipe of version 1, which supported only SGD. */
    private static OptimizerSpec flatSgd(JsonNode node) {
        return new OptimizerSpec.Sgd(node.required("momentum").asDouble(), node.required("nesterov").asBoolean(),
                node.required("weightDecay").asDouble());
    }
}
