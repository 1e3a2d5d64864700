package org.gabor.app.view.look;

import java.util.Locale;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.control.Panel;
import org.gabor.app.vm.look.ImageScores;
import org.gabor.app.vm.look.LookModel;
import org.gabor.engine.probe.ClassScore;

/** The scores of all classes for the image, the most probable first. */
final class ScoresPane extends VBox {

    private static final int MOST = 20;

    private final LookModel model;
    private final GridPane table = new GridPane();
    private final Label lead = Controls.label("", "dense", "muted");
    private final Label loss = Controls.label("", "dense", "muted");

    ScoresPane(LookModel model) {
        this.model = model;
        table.setId("look-scores");
        table.getStyleClass().add("look-scores");
        table.getColumnConstraints().setAll(named(), filling(), right(56), right(56));
        ScrollPane scroll = new ScrollPane(table);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollBarPolicy.NEVER);
        HBox foot = new HBox(lead, Controls.spring(), loss);
        foot.getStyleClass().add("look-foot");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Panel panel = new Panel("Class scores", new VBox(scroll, foot));
        panel.setDetail("this image");
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().setAll(panel);
        setMinSize(0, 0);
        model.scoresProperty().subscribe(this::show);
    }

    /** As wide as the longest name with its role. */
    private static ColumnConstraints named() {
        ColumnConstraints column = new ColumnConstraints();
        column.setMinWidth(USE_PREF_SIZE);
        return column;
    }

    private static ColumnConstraints filling() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    private static ColumnConstraints right(double width) {
        ColumnConstraints column = new ColumnConstraints(width);
        column.setHalignment(HPos.RIGHT);
        return column;
    }

    private void show(Optional<ImageScores> scores) {
        table.getChildren().clear();
        lead.setText("");
        loss.setText("");
        scores.ifPresent(found -> {
            table.addRow(0, new Label(), new Label(), Controls.label("probability", "caption", "muted"),
                    Controls.label("logit", "caption", "muted"));
            found.ranked().stream().limit(MOST).forEach(score -> add(found, score));
            found.rival().ifPresent(rival -> lead.setText(String.format(Locale.ROOT, "%s leads %s by %.1f points",
                    name(found.predicted()), name(rival), 100 * (found.predicted().probability() - rival.probability()))));
            found.truth().ifPresent(own -> loss.setText(String.format(Locale.ROOT, "Loss of this image %.3f",
                    -Math.log(own.probability()))));
        });
    }

    private void add(ImageScores scores, ClassScore score) {
        String style = ScoreStyle.of(scores, score);
        String role = score.index() == scores.predicted().index() ? "predicted"
                : scores.truth().filter(score::equals).isPresent() ? "true class" : "";
        Label name = Controls.label(name(score), style.equals("other") ? "label" : style);
        Label part = Controls.label(role, "caption", "muted");
        name.setMinWidth(USE_PREF_SIZE);
        part.setMinWidth(USE_PREF_SIZE);
        HBox title = new HBox(6, name, part);
        title.getStyleClass().add("look-score-name");
        table.addRow(table.getRowCount(), title, new ScoreBar(score.probability(), style),
                Controls.label(String.format(Locale.ROOT, "%.1f %%", 100 * score.probability())),
                Controls.label(String.format(Locale.ROOT, "%.2f", score.logit()), "muted"));
    }

    private String name(ClassScore score) {
        return model.subjectProperty().get().map(subject -> subject.className(score.index())).orElse("");
    }
}
