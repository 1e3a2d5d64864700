package org.gabor.app.view.build;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import org.gabor.app.view.theme.Icons;
import org.gabor.graph.layer.Layer;

/** What a layer does, and why one would use it. */
final class HelpSection extends Section {

    private final Label what = paragraph();
    private final Label why = paragraph();
    private final Hyperlink paper = new Hyperlink();

    HelpSection() {
        Label title = new Label("What it does, and why");
        title.getStyleClass().add("strong");
        HBox head = new HBox(Icons.of("info", 16), title);
        head.getStyleClass().add("help-head");
        why.getStyleClass().add("muted");
        paper.setId("inspector-paper");
        paper.setGraphic(Icons.of("ext", 16));
        paper.setContentDisplay(ContentDisplay.RIGHT);
        getStyleClass().addAll("help-section", "last");
        getChildren().setAll(head, what, why, paper);
    }

    void show(Layer layer) {
        HelpCard card = HelpCard.of(layer);
        what.setText(card.what());
        why.setText(card.why());
        Visibility.show(paper, card.paper().isPresent());
        card.paper().ifPresent(this::show);
    }

    /** A link that copies its address: the product opens no browser and works without a network. */
    private void show(HelpCard.Paper cited) {
        paper.setText(cited.citation());
        paper.setTooltip(new Tooltip("Copy " + cited.address()));
        paper.setOnAction(_ -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(cited.address());
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private static Label paragraph() {
        Label label = new Label();
        label.setWrapText(true);
        label.getStyleClass().add("paragraph");
        return label;
    }
}
