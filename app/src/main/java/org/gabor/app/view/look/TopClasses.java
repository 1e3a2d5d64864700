package org.gabor.app.view.look;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.gabor.app.view.control.Controls;
import org.gabor.app.vm.look.ImageScores;
import org.gabor.app.vm.look.LookModel;
import org.gabor.engine.probe.ClassScore;

/** The three most probable classes of the image. */
final class TopClasses extends GridPane {

    private static final int TOP = 3;

    private final LookModel model;

    TopClasses(LookModel model) {
        this.model = model;
        setId("look-top-classes");
        setHgap(8);
        setVgap(4);
        model.scoresProperty().subscribe(this::show);
    }

    private void show(Optional<ImageScores> scores) {
        getChildren().clear();
        scores.ifPresent(found -> found.ranked().stream().limit(TOP).forEach(score -> add(found, score)));
    }

    private void add(ImageScores scores, ClassScore score) {
        String style = ScoreStyle.of(scores, score);
        Label name = Controls.label(model.subjectProperty().get().map(subject -> subject.className(score.index())).orElse(""),
                "caption", style.equals("other") ? "muted" : style);
        name.setMinWidth(0);
        name.setPrefWidth(74);
        ScoreBar bar = new ScoreBar(score.probability(), style);
        GridPane.setHgrow(bar, Priority.ALWAYS);
        Label share = Controls.label(String.format(Locale.ROOT, "%.1f %%", 100 * score.probability()), "caption");
        share.setMinWidth(USE_PREF_SIZE);
        addRow(getRowCount(), name, bar, share);
    }
}
