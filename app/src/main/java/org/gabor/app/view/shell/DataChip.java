package org.gabor.app.view.shell;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.gabor.app.view.theme.Icons;
import org.gabor.app.vm.TrainModel;
import org.gabor.engine.data.DataSource;
import org.gabor.engine.data.DataSource.Origin;
import org.gabor.engine.data.catalog.DataCatalog;
import org.gabor.graph.shape.VideoFeatureMap;

/** The next run's data: "Fashion-MNIST  1×28×28, 10 classes". */
final class DataChip extends MenuButton {

    DataChip(TrainModel training) {
        setId("data-chip");
        setAccessibleText("Data set");
        setTooltip(new Tooltip("Data set to train on"));
        getStyleClass().add("chip");
        HBox content = new HBox(8, Icons.of("db", 16), label("medium", training.next().dataProperty().map(DataSource::title)),
                label("muted", training.next().dataProperty().map(DataChip::detail)), Icons.of("down", 16));
        content.setAlignment(Pos.CENTER_LEFT);
        setGraphic(content);
        DataCatalog.all().stream().map(source -> item(source, training)).forEach(getItems()::add);
    }

    private static RadioMenuItem item(DataSource source, TrainModel training) {
        RadioMenuItem item = new RadioMenuItem(source.origin() == Origin.FOLDER ? source.title() + "…"
                : String.format(Locale.ROOT, "%s: %s, %,d %s", source.title(), source.shape().text(), source.trainCount(),
                        source.shape() instanceof VideoFeatureMap ? "videos" : "images"));
        item.setId("data-" + source.id());
        item.setOnAction(_ -> training.next().choose(source));
        training.next().dataProperty().subscribe(chosen -> item.setSelected(chosen.id().equals(source.id())));
        return item;
    }

    private static String detail(DataSource source) {
        return source.classes().isEmpty() ? "no folder chosen"
                : "%s, %d classes".formatted(source.shape().text(), source.classes().size());
    }

    private static Label label(String styleClass, ObservableValue<String> text) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.textProperty().bind(text);
        return label;
    }
}
