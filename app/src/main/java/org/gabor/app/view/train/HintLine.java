package org.gabor.app.view.train;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.gabor.app.runs.Hint;
import org.gabor.app.runs.Notice;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.theme.Icons;

/** A line above the charts with a problem and an action, or a hint about the curves. */
final class HintLine extends HBox {

    private final Label sentence = Controls.label("");
    private final Button resume = new Button("Resume");
    private final Button close = new Button();
    private final StackPane icon = new StackPane();
    private Optional<Path> run = Optional.empty();
    private String said = "";

    HintLine(Consumer<Path> onResume, Runnable onClose) {
        setId("hint-line");
        getStyleClass().add("hint-line");
        sentence.setId("hint");
        resume.setId("resume");
        resume.getStyleClass().add("small");
        resume.setMinWidth(USE_PREF_SIZE);
        resume.setAccessibleText("Resume the run from its last checkpoint");
        resume.setOnAction(_ -> run.ifPresent(onResume));
        close.setId("dismiss-notice");
        close.setGraphic(Icons.of("close", 12));
        close.setAccessibleText("Dismiss this message");
        close.getStyleClass().addAll("icon-button", "small");
        close.setOnAction(_ -> onClose.run());
        sentence.setWrapText(true);
        getChildren().setAll(icon, sentence, Controls.spring(), resume, close);
    }

    /** A notice takes precedence over a hint; without either the line takes no room. */
    void show(Optional<Notice> notice, Optional<Hint> hint) {
        run = notice.flatMap(Notice::run);
        String text = notice.map(Notice::sentence).or(() -> hint.map(Hint::sentence)).orElse("");
        Controls.show(this, !text.isEmpty());
        Controls.show(resume, run.isPresent());
        Controls.show(close, notice.isPresent());
        if (!text.equals(said)) {
            said = text;
            say(text, notice.isPresent());
        }
    }

    private void say(String text, boolean isNotice) {
        sentence.setText(text);
        icon.getChildren().setAll(Icons.of(isNotice ? "err" : "warn", 16));
        getStyleClass().remove("error");
        if (isNotice) {
            getStyleClass().add("error");
        }
    }
}
