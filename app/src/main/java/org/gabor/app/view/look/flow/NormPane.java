package org.gabor.app.view.look.flow;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gabor.app.look.flow.NormGap;
import org.gabor.app.view.control.Controls;
import org.gabor.app.vm.look.Answer;
import org.gabor.app.vm.look.NormModel;
import org.gabor.app.vm.look.NormModel.Seen;
import org.gabor.engine.probe.NormStatistics;

/** What a batch norm expects of each channel against what validation images give it, and where both disagree most. */
final class NormPane extends StackPane {

    private final NormModel model;
    private final StripChart means = new StripChart("flow-norm-means", "Mean of each channel: running grey, images blue");
    private final StripChart deviations = new StripChart("flow-norm-deviations", "Standard deviation");
    private final Label sentence = Controls.label("", "caption", "muted");
    private final Label message = Controls.message("");
    private final VBox content = new VBox(means, deviations, sentence);
    private Optional<Seen> shown = Optional.empty();

    NormPane(NormModel model) {
        this.model = model;
        sentence.setId("flow-norm-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.getStyleClass().add("flow-figures");
        message.setId("flow-norm-message");
        for (StripChart chart : new StripChart[] {means, deviations}) {
            VBox.setVgrow(chart, Priority.ALWAYS);
            chart.setPrefHeight(80);
            chart.onHover(this::describe);
        }
        getChildren().setAll(content, message);
        model.seenProperty().subscribe(_ -> draw());
        model.look().layerProperty().subscribe(_ -> draw());
        model.look().networkProperty().subscribe(_ -> draw());
    }

    /** Nothing is asked while it is hidden. */
    void show(boolean visible) {
        setVisible(visible);
        model.show(visible);
    }

    private void draw() {
        shown = switch (model.seenProperty().get()) {
            case Answer.Found<Seen>(Seen seen) when model.norm().filter(seen.norm()::equals).isPresent() -> Optional.of(seen);
            case Answer.Found<Seen> _, Answer.Open<Seen> _, Answer.Refused<Seen> _ -> Optional.empty();
        };
        message.setText(reason());
        content.setVisible(shown.isPresent());
        shown.map(Seen::statistics).ifPresent(seen -> {
            means.show(doubles(seen.runningMean()), doubles(seen.mean()));
            deviations.show(roots(seen.runningVariance()), roots(seen.variance()));
        });
        describe(OptionalInt.empty());
    }

    private String reason() {
        if (model.norm().isEmpty()) {
            return model.look().layerProperty().get().map(layer -> layer.label() + " has no batch norm behind it.").orElse("");
        }
        return switch (model.seenProperty().get()) {
            case Answer.Found<Seen> _, Answer.Open<Seen> _ -> "";
            case Answer.Refused<Seen>(String why) -> why;
        };
    }

    /** The channel under the mouse, else where both disagree most. */
    private void describe(OptionalInt channel) {
        sentence.setText(shown.map(seen -> channel.isPresent() ? of(seen.statistics(), channel.getAsInt())
                : seen.largest().map(gap -> largest(seen, gap)).orElse("No channel's statistics are finite.")).orElse(""));
    }

    private static String of(NormStatistics seen, int channel) {
        return "Channel %d: mean %s, running %s; variance %s, running %s".formatted(channel, FlowText.norm(seen.mean()[channel]),
                FlowText.norm(seen.runningMean()[channel]), FlowText.norm(seen.variance()[channel]),
                FlowText.norm(seen.runningVariance()[channel]));
    }

    private static String largest(Seen seen, NormGap gap) {
        NormStatistics values = seen.statistics();
        String what = gap.isOfMean()
                ? String.format(Locale.ROOT, "the mean of %d images is %.2g running standard deviations %s the running one",
                        values.images(), Math.abs(gap.shift()), gap.shift() < 0 ? "below" : "above")
                : String.format(Locale.ROOT, "the standard deviation of %d images is %.2g times the running one", values.images(),
                        gap.stretch());
        return "%s disagrees most in channel %d: %s.".formatted(seen.norm().label(), gap.channel(), what);
    }

    private static double[] doubles(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
    }

    private static double[] roots(float[] variances) {
        return IntStream.range(0, variances.length).mapToDouble(i -> Math.sqrt(variances[i])).toArray();
    }
}
