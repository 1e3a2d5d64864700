package org.gabor.engine.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.gabor.engine.data.Normalization;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.optim.Plateau;
import org.gabor.engine.train.Checkpoint;
import org.gabor.engine.train.Progress;
import org.gabor.engine.train.ValidationHistory;
import org.gabor.engine.weights.Tensor;

/** A run's progress as the metadata texts of a checkpoint. */
final class CheckpointMetadata {

    private static final String PRECISION = "precision";
    private static final List<String> KEYS = List.of("epoch", "step", "lossSum", "correct", "images", "epochSeconds",
            "seconds", "validationAccuracy");

    private CheckpointMetadata() {}

    static Map<String, String> of(Checkpoint checkpoint) {
        Progress progress = checkpoint.progress();
        ValidationHistory trend = progress.trend();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("epoch", Integer.toString(checkpoint.epoch()));
        texts.put("step", Long.toString(progress.step()));
        texts.put("lossSum", Double.toString(progress.lossSum()));
        texts.put("correct", Double.toString(progress.measure()));
        texts.put("images", Long.toString(progress.images()));
        texts.put("epochSeconds", Double.toString(progress.epochSeconds()));
        texts.put("seconds", Double.toString(progress.seconds()));
        texts.put("validationAccuracy", Double.toString(progress.validationMetric()));
        texts.put("bestEpoch", Integer.toString(trend.bestEpoch()));
        texts.put("bestLoss", Double.toString(trend.bestLoss()));
        texts.put("progressLoss", Double.toString(trend.progressLoss()));
        texts.put("badEpochs", Integer.toString(trend.badEpochs()));
        texts.put("plateauLoss", Double.toString(trend.plateau().best()));
        texts.put("plateauEpochs", Integer.toString(trend.plateau().badEpochs()));
        texts.put("reductions", Integer.toString(trend.plateau().reductions()));
        texts.put(PRECISION, checkpoint.precision().name());
        checkpoint.normalization().ifPresent(normalization -> texts.put(Normalization.KEY, normalization.toString()));
        return texts;
    }

    /** Whether all entries are present that every version has written. */
    static boolean isWhole(Map<String, String> texts) {
        return texts.keySet().containsAll(KEYS);
    }

    /** The epoch; empty in a file without one, or with a damaged one. */
    static OptionalInt epoch(Map<String, String> texts) {
        String epoch = texts.getOrDefault("epoch", "");
        return epoch.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(epoch)) : OptionalInt.empty();
    }

    /** Throws {@link IllegalArgumentException} if a number cannot be parsed. */
    static Checkpoint read(Map<String, String> texts, Map<String, Tensor> parameters, Map<String, Tensor> optimizer) {
        Progress progress = new Progress(Long.parseLong(texts.get("step")), Double.parseDouble(texts.get("lossSum")),
                Double.parseDouble(texts.get("correct")), Long.parseLong(texts.get("images")),
                Double.parseDouble(texts.get("epochSeconds")), Double.parseDouble(texts.get("seconds")),
                Double.parseDouble(texts.get("validationAccuracy")),
                texts.containsKey("bestEpoch") ? trend(texts) : ValidationHistory.START);
        return new Checkpoint(Integer.parseInt(texts.get("epoch")), progress, parameters, optimizer,
                Normalization.of(texts), Precision.valueOf(texts.getOrDefault(PRECISION, Precision.F32.name())));
    }

    private static ValidationHistory trend(Map<String, String> texts) {
        Plateau plateau = new Plateau(Double.parseDouble(texts.get("plateauLoss")), Integer.parseInt(texts.get("plateauEpochs")),
                Integer.parseInt(texts.get("reductions")));
        return new ValidationHistory(Integer.parseInt(texts.get("bestEpoch")), Double.parseDouble(texts.get("bestLoss")),
                Double.parseDouble(texts.get("progressLoss")), Integer.parseInt(texts.get("badEpochs")), plateau);
    }
}
