package org.gabor.app.view.editor;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.gabor.app.editor.SharedText;
import org.gabor.app.view.canvas.CanvasRequests;
import org.gabor.app.view.control.Controls;
import org.gabor.app.vm.EditorCommands;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.analysis.SharedModules;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;

/** The owner of a layer's weights and the layers that share them; shown only if others do or could share. */
final class SharingSection extends Section {

    private final Label sentence = new Label();
    private final Button share = new Button("Share weights with…");
    private final Button own = new Button("Use own weights");

    SharingSection(EditorCommands commands, CanvasRequests requests) {
        super("Weights");
        getStyleClass().add("settings");
        sentence.setId("inspector-sharing");
        sentence.setWrapText(true);
        sentence.getStyleClass().addAll("muted", "paragraph");
        share.setId("inspector-share");
        share.setOnAction(_ -> requests.shareWeights());
        own.setId("inspector-own");
        own.setOnAction(_ -> commands.useOwnWeights());
        HBox buttons = new HBox(own, share);
        buttons.getStyleClass().add("setting-line");
        getChildren().addAll(sentence, buttons);
    }

    void show(Inference inference, Node node) {
        Graph graph = inference.graph();
        boolean shared = graph.isShared(node);
        boolean canShare = !SharedModules.fitting(inference, node).isEmpty();
        sentence.setText(SharedText.sentence(graph, node).orElse("Not shared with other layers."));
        Controls.show(own, shared);
        Controls.show(share, canShare);
        Controls.show(this, shared || canShare);
    }
}
