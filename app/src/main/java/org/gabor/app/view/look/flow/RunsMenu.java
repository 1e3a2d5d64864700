package org.gabor.app.view.look.flow;

import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Circle;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.theme.Icons;
import org.gabor.app.vm.look.FlowModel;

/** The legend of the two runs; the second one is chosen here. */
final class RunsMenu extends HBox {

    private static final int MOST_RUNS = 20;

    private final FlowModel model;
    private final Label own = Controls.label("", "dense");
    private final Label other = Controls.label("", "dense");
    private final MenuButton menu = new MenuButton();

    RunsMenu(FlowModel model) {
        super(12);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        menu.setId("flow-compare");
        menu.setAccessibleText("Second run");
        menu.getStyleClass().addAll("chip", "flow-compare");
        HBox content = new HBox(6, dot(RunStyle.OTHER), other, Icons.of("down", 16));
        content.setAlignment(Pos.CENTER_LEFT);
        menu.setGraphic(content);
        menu.setOnShowing(_ -> fill());
        HBox legend = new HBox(6, dot(RunStyle.OWN), own);
        legend.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(legend, menu);
        fill();
    }

    private static Circle dot(RunStyle run) {
        Circle dot = new Circle(4);
        dot.getStyleClass().addAll("flow-full-dot", run.style());
        return dot;
    }

    private void fill() {
        menu.getItems().clear();
        model.rivals().stream().limit(MOST_RUNS).forEach(run -> menu.getItems()
                .add(item("%s, %s, epoch %d".formatted(run.title(), run.network(), run.doneEpochs()),
                        Optional.of(run.folder()))));
        menu.getItems().addAll(new SeparatorMenuItem(), item("No second run", Optional.empty()));
    }

    private MenuItem item(String text, Optional<Path> run) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> model.comparedProperty().set(run));
        return item;
    }

    void show() {
        own.setText(model.run().map(model::title).orElse("no run"));
        other.setText(model.comparedProperty().get().map(model::title).orElse("Compare with"));
    }
}
