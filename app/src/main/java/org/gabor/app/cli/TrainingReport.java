package org.gabor.app.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gabor.app.cli.output.ProgressLine;
import org.gabor.app.cli.output.Terminal;
import org.gabor.app.runs.Eta;
import org.gabor.app.runs.MetricText;
import org.gabor.app.runs.RunText;
import org.gabor.app.runs.TrainingWork;
import org.gabor.engine.run.RunView;
import org.gabor.engine.task.Metric;
import org.gabor.engine.task.Score;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.train.TrainingEvent.EpochEnded;
import org.gabor.engine.train.TrainingEvent.Finished;
import org.gabor.engine.train.TrainingEvent.Lifecycle;
import org.gabor.engine.train.TrainingEvent.Noticed;
import org.gabor.engine.train.TrainingEvent.Observed;
import org.gabor.engine.train.TrainingEvent.PrecisionChosen;
import org.gabor.engine.train.TrainingEvent.Preparing;
import org.gabor.engine.train.TrainingEvent.Started;
import org.gabor.engine.train.TrainingEvent.Step;
import org.gabor.engine.train.TrainingEvent.Stopped;
import org.gabor.engine.train.TrainingEvent.Validating;

/** Reports a training run on the terminal: one line per epoch, and on an interactive terminal a progress bar in between. */
final class TrainingReport implements AutoCloseable {

    private final Terminal terminal;
    private final Path run;
    private final ProgressLine line;
    private final InstantSource clock;
    private RunView view = RunView.NONE;
    private RemainingTime pace;

    TrainingReport(Terminal terminal, Path run, InstantSource clock) {
        this.terminal = terminal;
        this.run = run;
        this.clock = clock;
        this.line = new ProgressLine(terminal, clock);
    }

    void accept(TrainingEvent event) {
        view = view.after(event);
        switch (event) {
            case Preparing(String activity) -> line.show(activity + " ...");
            case Noticed(String sentence) -> warn(sentence);
            case PrecisionChosen chosen -> RunText.speeds(chosen).ifPresent(this::print);
            case Started _ -> pace = new RemainingTime(work(), clock.instant());
            case Step step ->
                    show(text("epoch %d/%d  loss %.3f  %s images/s", step.epoch(), epochs(), step.score().loss(), rate()));
            case Validating validating -> show(text("epoch %d/%d  validating", validating.epoch(), epochs()));
            case EpochEnded epoch -> print(sentence(epoch));
            case Finished finished ->
                    print(text("Finished in %s at %s images/s%s. The run is in %s", Eta.words(finished.seconds()),
                            rate(), metrics(finished.validation()), run));
            case Stopped(int epoch, long _, double _) when epoch == 0 ->
                    print("Stopped before training began. To resume: gabor train --resume " + run);
            case Stopped stopped -> print(text(
                    "Stopped in epoch %d after step %d and %s, with a checkpoint. To resume: gabor train --resume %s",
                    stopped.epoch(), stopped.step(), Eta.words(stopped.seconds()), run));
            case Lifecycle _, Observed<?> _ -> {}
        }
    }

    private void show(String what) {
        line.bar(work().fraction(), what + "  " + pace.left(work(), clock.instant()));
    }

    private TrainingWork work() {
        return TrainingWork.of(view).orElseThrow();
    }

    private int epochs() {
        return work().plan().epochs();
    }

    private String sentence(EpochEnded epoch) {
        return text("epoch %d/%d%s%s  %s images/s  %s", epoch.epoch(), epochs(), columns("", epoch.train()),
                columns("validation ", epoch.validation()), rate(), Eta.words(epoch.seconds()))
                + RunText.waiting(epoch).map("  "::concat).orElse("");
    }

    private static String columns(String samples, Score score) {
        return text("  %sloss %.4f", samples, score.loss()) + score.metrics().stream()
                .map(metric -> text("  %s%s %.3f", samples, metric.name(), metric.value())).collect(Collectors.joining());
    }

    private static String metrics(List<Metric> validation) {
        return validation.isEmpty() ? "" : validation.stream()
                .map(metric -> text("validation %s %.3f", metric.name(), metric.value()))
                .collect(Collectors.joining(", ", ": ", ""));
    }

    private String rate() {
        return MetricText.rate(view.step().map(Step::imagesPerSecond).orElse(0.0));
    }

    /** Formats with a decimal point in every locale, so that programs can parse it. */
    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private void warn(String sentence) {
        line.close();
        terminal.err().println(sentence);
    }

    private void print(String sentence) {
        line.close();
        terminal.out().println(sentence);
    }

    /** Clears the progress bar. */
    @Override
    public void close() {
        line.close();
    }
}
