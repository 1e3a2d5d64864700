package org.gabor.app.view.shell;

import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.gabor.app.view.theme.Icons;
import org.gabor.app.vm.TrainModel;

/** What the next run learns from: "Fashion-MNIST  1×28×28, 10 classes". */
final class DataChip extends MenuButton {

    DataChip(TrainModel training) {
        setId("data-chip");
        setAccessibleText("Data set");
        setTooltip(new Tooltip("Data set to train on"));
        getStyleClass().add("chip");
        Label title = new Label();
        title.getStyleClass().add("medium");
        title.textProperty().bind(training.dataTitleProperty());
        Label detail = new Label();
        detail.getStyleClass().add("muted");
        detail.textProperty().bind(training.dataDetailProperty());
        HBox content = new HBox(8, Icons.of("db", 16), title, detail, Icons.of("down", 16));
        content.setStyle("-fx-alignment: center-left");
        setGraphic(content);
    }
}
