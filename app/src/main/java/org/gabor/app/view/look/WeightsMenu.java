package org.gabor.app.view.look;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.theme.Icons;
import org.gabor.app.vm.look.LookModel;
import org.gabor.app.vm.look.WeightsChoice;
import org.gabor.engine.run.RunSummary;

/** Chooses the weights: a run, a file, or the untrained network. */
final class WeightsMenu extends MenuButton {

    private static final int MOST_RUNS = 20;

    private final LookModel model;
    private final Runnable chooseFile;
    private final Label title = Controls.label("", "medium");

    /** @param chooseFile asks for a weights file */
    WeightsMenu(LookModel model, Runnable chooseFile) {
        this.model = model;
        this.chooseFile = chooseFile;
        setId("look-weights");
        setAccessibleText("Weights");
        setTooltip(new Tooltip("The weights that are looked at"));
        getStyleClass().add("chip");
        title.textProperty().bind(model.subjectProperty().map(subject -> subject.map(now -> now.title()).orElse("none")));
        HBox content = new HBox(8, Controls.label("Weights", "muted"), title, Icons.of("down", 16));
        content.setAlignment(Pos.CENTER_LEFT);
        setGraphic(content);
        setOnShowing(_ -> fill());
        fill();
    }

    /** Cuts a long title off instead of pushing other things out of the window. */
    void limit(double width) {
        title.setMaxWidth(width);
    }

    private void fill() {
        getItems().setAll(item("Untrained", new WeightsChoice.Untrained()));
        model.training().library().runs().stream().limit(MOST_RUNS).forEach(run -> getItems().add(item(text(run),
                new WeightsChoice.OfRun(run.folder()))));
        MenuItem file = new MenuItem("Weights file…");
        file.setId("look-weights-file");
        file.setOnAction(_ -> chooseFile.run());
        getItems().addAll(new SeparatorMenuItem(), file);
    }

    private MenuItem item(String text, WeightsChoice choice) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> model.choose(choice));
        return item;
    }

    private static String text(RunSummary run) {
        String accuracy = Double.isNaN(run.validationAccuracy()) ? ""
                : String.format(Locale.ROOT, ", %.1f %%", 100 * run.validationAccuracy());
        return "%s, %s, epoch %d%s".formatted(run.title(), run.network(), run.doneEpochs(), accuracy);
    }
}
