package org.gabor.app.view.look;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import org.gabor.app.editor.face.CardSize;
import org.gabor.app.editor.face.Face;
import org.gabor.app.editor.face.LayerFace;
import org.gabor.app.text.ShapeText;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.theme.FamilyStyle;
import org.gabor.app.view.theme.Icons;
import org.gabor.app.vm.look.LookModel;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.model.Node;

/** All layers in order, with their shapes; the selected one is looked at, here and on the canvas. */
final class LayerList extends ListView<Node> {

    private final LookModel model;

    LayerList(LookModel model) {
        this.model = model;
        setId("look-layers");
        setAccessibleText("Layers of the network");
        getStyleClass().add("look-layers");
        setCellFactory(_ -> new LayerCell());
        model.networkProperty().subscribe(network -> getItems().setAll(
                network.map(inference -> inference.graph().topologicalOrder()).orElse(List.of())));
        model.layerProperty().subscribe(this::select);
        getSelectionModel().selectedItemProperty().subscribe(node -> {
            if (node != null) {
                model.layerProperty().set(Optional.of(node));
            }
        });
    }

    private void select(Optional<Node> layer) {
        layer.filter(node -> !node.equals(getSelectionModel().getSelectedItem())).ifPresent(node -> {
            getSelectionModel().select(node);
            scrollTo(Math.max(0, getItems().indexOf(node) - 3));
        });
    }

    /** Selects the layer that is so many places further down. */
    void step(int by) {
        int to = Math.clamp(getSelectionModel().getSelectedIndex() + by, 0, Math.max(0, getItems().size() - 1));
        getSelectionModel().select(to);
        scrollTo(Math.max(0, to - 3));
    }

    private Optional<Inference> network() {
        return model.networkProperty().get();
    }

    private final class LayerCell extends ListCell<Node> {

        @Override
        protected void updateItem(Node node, boolean empty) {
            super.updateItem(node, empty);
            setText(null);
            getStyleClass().removeIf(style -> style.startsWith("family-") || style.equals("plain"));
            setId(empty ? null : "look-layer-" + node.path().value().replace('.', '-'));
            setGraphic(empty ? null : line(node));
            setAccessibleText(empty ? null : node.label() + ", output " + shape(node));
        }

        private HBox line(Node node) {
            Face face = LayerFace.of(node.layer());
            getStyleClass().add(FamilyStyle.of(face.family()));
            if (face.size() == CardSize.SMALL) {
                getStyleClass().add("plain");
            }
            Label name = Controls.label(node.label(), "medium");
            name.setMinWidth(0);
            Label shape = Controls.label(shape(node), "caption", "muted");
            shape.setMinWidth(USE_PREF_SIZE);
            HBox line = new HBox(8, Icons.of(face.icon(), 14), name, Controls.spring(), shape);
            line.getStyleClass().add("look-layer-line");
            HBox.setHgrow(line, Priority.ALWAYS);
            return new HBox(6, mark(face.size() == CardSize.SMALL), line);
        }

        /** A mark on the line that runs down along all layers. */
        private StackPane mark(boolean small) {
            Region rail = new Region();
            rail.getStyleClass().add("layer-rail");
            Circle mark = new Circle(small ? 2 : 3.5);
            mark.getStyleClass().add("layer-mark");
            StackPane pane = new StackPane(rail, mark);
            pane.setMinWidth(9);
            return pane;
        }

        private String shape(Node node) {
            return network().flatMap(inference -> inference.output(node.id())).map(ShapeText::of).orElse("?");
        }
    }
}
