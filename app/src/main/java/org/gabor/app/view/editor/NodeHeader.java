package org.gabor.app.view.editor;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gabor.app.editor.face.Face;
import org.gabor.app.editor.face.LayerFace;
import org.gabor.app.view.theme.FamilyStyle;
import org.gabor.app.view.theme.Icons;
import org.gabor.graph.model.Node;

/** The head of the inspector: icon, type and path of a layer. */
final class NodeHeader extends HBox {

    private final StackPane tile = new StackPane();
    private final Label type = new Label();
    private final Label path = new Label();

    /** {@code actions} are the items of the menu at the right. */
    NodeHeader(List<MenuItem> actions) {
        getStyleClass().add("inspector-header");
        type.setId("inspector-title");
        type.getStyleClass().add("subject");
        path.setId("inspector-path");
        path.getStyleClass().addAll("caption", "muted");
        VBox texts = new VBox(type, path);
        texts.getStyleClass().add("inspector-titles");
        HBox.setHgrow(texts, Priority.ALWAYS);
        MenuButton more = new MenuButton(null, Icons.of("more", 16), actions.toArray(MenuItem[]::new));
        more.setId("inspector-more");
        more.setAccessibleText("More actions for this layer");
        more.getStyleClass().addAll("icon-button", "small");
        getChildren().setAll(tile, texts, more);
    }

    void show(Node node) {
        type.setText(node.layer().type() + (node.bypassed() ? ", bypassed" : ""));
        path.setText(node.path().value());
        Face face = LayerFace.of(node.layer());
        tile.getStyleClass().setAll("tile", "inspector-tile", FamilyStyle.of(face.family()));
        tile.getChildren().setAll(Icons.of(face.icon(), 16));
    }
}
