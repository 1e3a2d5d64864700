package org.gabor.app.view.editor;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.theme.Icons;
import org.gabor.graph.analysis.Cost;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.analysis.NodeCost;
import org.gabor.graph.analysis.ReceptiveField;
import org.gabor.graph.model.Node;

/** The help of a layer: what it does at its place, what its kind is for, and its share of the network's cost. */
final class HelpSection extends Section {

    private final Label story = paragraph("inspector-story");
    private final Label kind = paragraph("inspector-kind");
    private final Label share = paragraph("inspector-share");
    private final Hyperlink paper = new Hyperlink();
    private final Consumer<String> browse;

    /** {@code browse} opens an address. */
    HelpSection(Consumer<String> browse) {
        this.browse = browse;
        Label title = new Label("What it does, and why");
        title.getStyleClass().add("strong");
        HBox head = new HBox(Icons.of("info", 16), title);
        head.getStyleClass().add("help-head");
        kind.getStyleClass().add("muted");
        share.getStyleClass().add("muted");
        paper.setId("inspector-paper");
        paper.setGraphic(Icons.of("ext", 16));
        paper.setContentDisplay(ContentDisplay.RIGHT);
        getStyleClass().addAll("help-section", "last");
        getChildren().setAll(head, story, kind, share, paper);
    }

    void show(Inference inference, Node node, Cost network, Optional<ReceptiveField> seen) {
        HelpCard card = HelpCard.of(node.layer());
        story.setText(LayerExplanation.of(inference, node, seen));
        kind.setText(card.what() + " " + card.why());
        share.setText(share(network.of(node.id()), network));
        Controls.show(story, !story.getText().isEmpty());
        Controls.show(share, !share.getText().isEmpty());
        Controls.show(paper, card.paper().isPresent());
        card.paper().ifPresent(this::show);
    }

    /** {@code 1.3 % of the weights, 44 % of the work.} Empty if the layer has neither weights nor operations. */
    static String share(NodeCost node, Cost network) {
        if (node.parameters() == 0 && node.macs() == 0) {
            return "";
        }
        return "%s of the weights, %s of the work.".formatted(
                Numbers.share(node.parameters(), network.parameters()), Numbers.share(node.macs(), network.macs()));
    }

    private void show(HelpCard.Paper cited) {
        paper.setText(cited.citation());
        paper.setTooltip(new Tooltip("Open " + cited.address()));
        paper.setOnAction(_ -> browse.accept(cited.address()));
    }

    private static Label paragraph(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.getStyleClass().add("paragraph");
        return label;
    }
}
