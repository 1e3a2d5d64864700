package org.gabor.app.cli.look;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gabor.app.cli.output.TextTable;
import org.gabor.app.cli.output.TextTable.Align;
import org.gabor.engine.probe.ClassChoice;
import org.gabor.engine.probe.ClassScore;
import org.gabor.engine.probe.InputImage;

/** A report for people: a row for each fact. */
final class ReportText {

    private final TextTable table = new TextTable(Align.LEFT, Align.LEFT);
    private final LookSession session;

    /** Starts with the network, its weights and the sample. */
    ReportText(LookSession session) {
        this.session = session;
        row("Network", session.subject().network().name());
        row("Weights", session.subject().weightsText());
        session.image().ifPresent(image -> row("Image", describe(image)));
    }

    private String describe(InputImage image) {
        String label = image.label() == InputImage.UNKNOWN ? "" : ", labelled " + session.describe(image.label());
        String values = Arrays.equals(image.pixels(), image.input()) ? ", values in [0, 1]" : "";
        return image.title() + label + ", " + dims(image.shape()) + values;
    }

    ReportText row(String label, String text) {
        table.row(label, text);
        return this;
    }

    ReportText score(ClassScore score, ClassChoice choice) {
        String how = switch (choice) {
            case ClassChoice.Predicted() -> "predicted";
            case ClassChoice.Chosen _ -> "chosen";
        };
        return row("Class", "%s (%s)".formatted(session.describe(score.index()), how))
                .row("Score", String.format(Locale.ROOT, "logit %.4g, probability %.2f %%", score.logit(),
                        100 * score.probability()));
    }

    List<String> lines() {
        return table.lines();
    }

    static String dims(List<Integer> dims) {
        return String.join("×", dims.stream().map(String::valueOf).toList());
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
