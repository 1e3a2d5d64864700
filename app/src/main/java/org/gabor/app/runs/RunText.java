package org.gabor.app.runs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gabor.engine.memory.Bytes;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.engine.optim.Schedule;
import org.gabor.engine.run.RunState;
import org.gabor.engine.run.RunSummary;
import org.gabor.engine.train.TrainingEvent.EpochEnded;
import org.gabor.engine.train.TrainingEvent.PrecisionChosen;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.engine.worker.Measurement;

/** The texts of the run list. */
public final class RunText {

    private static final Pattern NUMBERED = Pattern.compile("Run (\\d{1,6})");

    /** Smaller fractions aren't mentioned. */
    private static final double SOME_WAITING = 0.01;

    private RunText() {
    }

    /** "Run 5" if the highest number so far is 4. */
    public static String nextTitle(List<RunSummary> runs) {
        int last = runs.stream().map(run -> NUMBERED.matcher(run.title())).filter(Matcher::matches)
                .mapToInt(title -> Integer.parseInt(title.group(1))).max().orElse(0);
        return "Run " + (last + 1);
    }

    /** "AdamW 0.001 cosine, batch 128, bf16"; single precision isn't mentioned. */
    public static String recipe(RunSummary run) {
        return recipe(run.recipe()) + (run.precision() == Precision.F32 ? "" : ", " + run.precision().text());
    }

    /** " in bf16"; empty for single precision. */
    public static String precision(Measurement measured) {
        return measured.precision() == Precision.F32 ? "" : " in " + measured.precision().text();
    }

    /** "bf16: 120 images/s against 75.3 in f32", if several precisions were measured. */
    public static Optional<String> speeds(PrecisionChosen chosen) {
        double own = chosen.imagesPerSecond().getOrDefault(chosen.precision(), Double.NaN);
        return chosen.imagesPerSecond().entrySet().stream().filter(other -> other.getKey() != chosen.precision()).findFirst()
                .map(other -> "%s: %s images/s against %s in %s".formatted(chosen.precision().text(), MetricText.rate(own),
                        MetricText.rate(other.getValue()), other.getKey().text()));
    }

    /** "AdamW 0.001 cosine, batch 128". */
    public static String recipe(Recipe recipe) {
        return "%s %s %s, batch %d".formatted(OptimizerSpec.family().kindOf(recipe.optimizer()).title(),
                MetricText.plain(recipe.learningRate()),
                Schedule.family().kindOf(recipe.schedule()).title().toLowerCase(Locale.ROOT), recipe.batch());
    }

    /** "18 / 30": the current epoch counts while the run is training. */
    public static String epochs(RunSummary run, boolean live) {
        int total = run.recipe().epochs();
        return "%d / %d".formatted(Math.min(total, run.doneEpochs() + (live ? 1 : 0)), total);
    }

    public static String state(SessionState live) {
        return switch (live) {
            case STARTING -> "Starting";
            case RUNNING -> "Running";
            case PAUSED -> "Paused";
            case STOPPING -> "Stopping";
            case IDLE, DONE, FAILED, LOST -> "";
        };
    }

    /** "Worker training, 1.9 GB"; without the memory while it is unknown. */
    public static String worker(SessionState state, long memoryBytes) {
        String activity = switch (state) {
            case IDLE, DONE, FAILED -> "No worker";
            case STARTING -> "Worker starting";
            case RUNNING -> "Worker training";
            case PAUSED -> "Worker paused";
            case STOPPING -> "Worker stopping";
            case LOST -> "Worker lost";
        };
        return memoryBytes == 0 ? activity : activity + ", " + Bytes.text(memoryBytes);
    }

    /** "waited 3 %": the fraction of an epoch spent waiting for images; empty up to 1 %. */
    public static Optional<String> waiting(EpochEnded epoch) {
        return epoch.waitingShare() > SOME_WAITING
                ? Optional.of("waited %d %%".formatted(Math.round(100 * epoch.waitingShare())))
                : Optional.empty();
    }

    public static String state(RunState state) {
        return switch (state) {
            case RUNNING -> "Running";
            case FINISHED -> "Finished";
            case STOPPED -> "Stopped";
            case FAILED -> "Failed";
            case INTERRUPTED -> "Interrupted";
        };
    }
}
