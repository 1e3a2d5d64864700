package org.gabor.app.view.look.mistakes;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.gabor.app.runs.MetricText;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.theme.Icons;
import org.gabor.app.vm.look.mistakes.Comparison;
import org.gabor.engine.run.RunSummary;

/** Chooses the run whose confusion matrix is subtracted. */
final class CompareMenu extends MenuButton {

    private static final int MOST_RUNS = 20;
    private static final double LEAST_WIDTH = 84;

    private final Comparison comparison;

    CompareMenu(Comparison comparison) {
        this.comparison = comparison;
        setId("look-matrix-compare");
        getStyleClass().addAll("chip", "small");
        Label title = Controls.label("", "dense");
        HBox content = new HBox(6, title, Icons.of("down", 14));
        content.setAlignment(Pos.CENTER_LEFT);
        setGraphic(content);
        setMinWidth(LEAST_WIDTH);
        setTooltip(new Tooltip("Show the difference to another run's matrix: this run minus the other one"));
        comparison.runProperty().subscribe(_ -> {
            title.setText(comparison.title().map("Minus %s"::formatted).orElse("Compare"));
            setAccessibleText(title.getText());
        });
        setOnShowing(_ -> fill());
        fill();
    }

    private void fill() {
        getItems().setAll(item("No other run", Optional.empty()));
        List<RunSummary> runs = comparison.runs();
        runs.stream().limit(MOST_RUNS)
                .forEach(run -> getItems().add(item("%s, %s, epoch %d, %s".formatted(run.title(), run.network(),
                        run.doneEpochs(), MetricText.percent(run.validationAccuracy())), Optional.of(run.folder()))));
        if (runs.isEmpty()) {
            MenuItem none = new MenuItem("There is no other trained run with this data");
            none.setDisable(true);
            getItems().setAll(none);
        }
    }

    private MenuItem item(String text, Optional<Path> run) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> comparison.runProperty().set(run));
        return item;
    }
}
