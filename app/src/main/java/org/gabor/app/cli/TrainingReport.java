package org.gabor.app.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import org.gabor.app.runs.Eta;
import org.gabor.app.runs.Figures;
import org.gabor.app.runs.RunText;
import org.gabor.app.runs.Work;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.train.TrainingEvent.CheckpointWritten;
import org.gabor.engine.train.TrainingEvent.EpochEnded;
import org.gabor.engine.train.TrainingEvent.Failed;
import org.gabor.engine.train.TrainingEvent.FiltersSeen;
import org.gabor.engine.train.TrainingEvent.Finished;
import org.gabor.engine.train.TrainingEvent.Paused;
import org.gabor.engine.train.TrainingEvent.Noticed;
import org.gabor.engine.train.TrainingEvent.PrecisionChosen;
import org.gabor.engine.train.TrainingEvent.Preparing;
import org.gabor.engine.train.TrainingEvent.ReconstructionsSeen;
import org.gabor.engine.train.TrainingEvent.Resumed;
import org.gabor.engine.train.TrainingEvent.Started;
import org.gabor.engine.train.TrainingEvent.Step;
import org.gabor.engine.train.TrainingEvent.Stopped;
import org.gabor.engine.train.TrainingEvent.UpdateRatios;
import org.gabor.engine.train.TrainingEvent.Validating;

/** Tells how training goes: a line per epoch, and for a person who watches a bar between them. */
final class TrainingReport implements AutoCloseable {

    private final Terminal terminal;
    private final Path run;
    private final ProgressLine line;
    private final InstantSource clock;
    private Pace pace;
    private Work work;
    private double imagesPerSecond;

    TrainingReport(Terminal terminal, Path run, InstantSource clock) {
        this.terminal = terminal;
        this.run = run;
        this.clock = clock;
        this.line = new ProgressLine(terminal, clock);
    }

    void accept(TrainingEvent event) {
        switch (event) {
            case Preparing(String activity) -> line.show(activity + " ...");
            case Noticed(String sentence) -> warn(sentence);
            case PrecisionChosen chosen -> RunText.speeds(chosen).ifPresent(this::say);
            case Started started -> begin(started);
            case Step step -> show(step);
            case Validating validating -> show(validating);
            case EpochEnded epoch -> say(sentence(epoch));
            case Finished finished -> say(text("Finished in %s at %s images/s: validation accuracy %.3f. The run is in %s",
                    Eta.words(finished.seconds()), rate(), finished.validationAccuracy(), run));
            case Stopped(int epoch, long _, double _) when epoch == 0 ->
                    say("Stopped before training began. To go on: gabor train --resume " + run);
            case Stopped stopped -> say(text(
                    "Stopped in epoch %d after step %d and %s, with a checkpoint. To go on: gabor train --resume %s",
                    stopped.epoch(), stopped.step(), Eta.words(stopped.seconds()), run));
            case UpdateRatios _, FiltersSeen _, ReconstructionsSeen _, CheckpointWritten _, Paused _, Resumed _, Failed _ -> { }
        }
    }

    private void begin(Started started) {
        work = Work.begin(started);
        pace = new Pace(work, clock.instant());
    }

    private void show(Step step) {
        imagesPerSecond = step.imagesPerSecond();
        work = work.after(step);
        show(text("epoch %d/%d  loss %.3f  %s images/s", step.epoch(), epochs(), step.loss(), rate()));
    }

    private void show(Validating validating) {
        work = work.after(validating);
        show(text("epoch %d/%d  validating", validating.epoch(), epochs()));
    }

    private void show(String what) {
        line.bar(work.fraction(), what + "  " + pace.left(work, clock.instant()));
    }

    private int epochs() {
        return work.plan().epochs();
    }

    private String sentence(EpochEnded epoch) {
        return text("epoch %d/%d  loss %.4f  accuracy %.3f  validation loss %.4f  validation accuracy %.3f"
                + "  %s images/s  %s",
                epoch.epoch(), epochs(), epoch.trainLoss(), epoch.trainAccuracy(), epoch.validationLoss(),
                epoch.validationAccuracy(), rate(), Eta.words(epoch.seconds()))
                + RunText.waiting(epoch).map("  "::concat).orElse("");
    }

    private String rate() {
        return Figures.rate(imagesPerSecond);
    }

    /** With a point in fractions, whatever the person's language: a program may read it. */
    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private void warn(String sentence) {
        line.close();
        terminal.err().println(sentence);
    }

    private void say(String sentence) {
        line.close();
        terminal.out().println(sentence);
    }

    /** Takes the bar away. */
    @Override
    public void close() {
        line.close();
    }
}
