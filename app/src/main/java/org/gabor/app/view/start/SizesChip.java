package org.gabor.app.view.start;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.gabor.app.view.start.card.NetworkSizing;
import org.gabor.app.view.theme.Icons;
import org.gabor.engine.data.DataSource;
import org.gabor.engine.data.DataSource.Origin;
import org.gabor.engine.data.catalog.DataCatalog;

/** Shows for which data the gallery's networks are sized. */
final class SizesChip extends MenuButton {

    private final Label title = new Label();
    private final Label detail = new Label();

    SizesChip(ObjectProperty<NetworkSizing> sizing) {
        setId("sizes-chip");
        setTooltip(new Tooltip("Channels and classes of the networks below"));
        getStyleClass().add("chip");
        title.getStyleClass().add("medium");
        detail.getStyleClass().add("muted");
        HBox content = new HBox(8, Icons.of("db", 16), title, detail, Icons.of("down", 16));
        content.setAlignment(Pos.CENTER_LEFT);
        setGraphic(content);
        getItems().add(item("sizes-published", "As published", NetworkSizing.PUBLISHED, sizing));
        // A folder's classes aren't known before it is read.
        DataCatalog.all().stream().filter(source -> source.origin() != Origin.FOLDER)
                .map(source -> item("sizes-" + source.id(), source.title() + ": " + words(source), NetworkSizing.of(source),
                        sizing))
                .forEach(getItems()::add);
        sizing.subscribe((NetworkSizing now) -> show(now));
    }

    private void show(NetworkSizing sizing) {
        title.setText(sizing.data().map(DataSource::title).orElse("As published"));
        detail.setText(sizing.data().map(SizesChip::words).orElse(""));
        detail.setManaged(!detail.getText().isEmpty());
        setAccessibleText("Sizes for " + title.getText());
    }

    /** "1 channel, 10 classes". */
    static String words(DataSource source) {
        int channels = source.shape().dims().getFirst();
        return "%d %s, %d classes".formatted(channels, channels == 1 ? "channel" : "channels", source.classes().size());
    }

    private static RadioMenuItem item(String id, String text, NetworkSizing choice, ObjectProperty<NetworkSizing> sizing) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setId(id);
        item.setOnAction(_ -> sizing.set(choice));
        sizing.subscribe(now -> item.setSelected(now.equals(choice)));
        return item;
    }
}
