package org.gabor.app.view.editor;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.scene.layout.VBox;
import org.gabor.app.editor.Overlay;
import org.gabor.app.view.canvas.CanvasRequests;
import org.gabor.app.view.canvas.SelectionMenu;
import org.gabor.app.vm.EditorCommands;
import org.gabor.app.vm.EditorModel;
import org.gabor.graph.analysis.ReceptiveField;
import org.gabor.graph.model.Node;

/** The form of one layer. Rebuilt for another layer or another type; otherwise only updated. */
final class NodeForm extends VBox {

    private final EditorModel model;
    private final Node first;
    private final NodeHeader header;
    private final SettingsSection settings;
    private final SharingSection sharing;
    private final ShapeSection shape = new ShapeSection();
    private final CostSection cost = new CostSection();
    private final HelpSection help;

    NodeForm(EditorModel model, Node node, BooleanProperty advancedShown, EditorCommands commands, CanvasRequests requests,
             Consumer<String> browse) {
        this.model = model;
        this.first = node;
        this.header = new NodeHeader(SelectionMenu.items(commands, requests));
        this.sharing = new SharingSection(commands, requests);
        this.settings = new SettingsSection(model, node, advancedShown);
        this.help = new HelpSection(browse);
        getChildren().setAll(header, settings, sharing, shape, cost, help);
        show(node);
    }

    boolean isFor(Node node) {
        return node.id().equals(first.id()) && node.layer().getClass() == first.layer().getClass();
    }

    void show(Node node) {
        header.show(node);
        settings.show(node);
        sharing.show(model.inference(), node);
        shape.show(model.inference(), node);
        Optional<ReceptiveField> seen = Optional.ofNullable(ReceptiveField.of(model.inference()).get(node.id()));
        cost.show(node.id(), model.cost(), new Overlay.Timed(model.timesProperty().get(), model.document().graph()), seen);
        help.show(model.inference(), node, model.cost(), seen);
    }
}
