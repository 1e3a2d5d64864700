package org.gabor.app.view.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import org.gabor.app.editor.Overlay;
import org.gabor.app.vm.EditorModel;
import org.gabor.graph.analysis.ReceptiveField;
import org.gabor.graph.model.Node;

/** All about one layer. Made anew for another layer or another type; otherwise only shown new values. */
final class NodeForm extends VBox {

    private final EditorModel model;
    private final Node first;
    private final NodeHeader header;
    private final SettingsSection settings;
    private final ShapeSection shape = new ShapeSection();
    private final CostSection cost = new CostSection();
    private final HelpSection help;

    NodeForm(EditorModel model, Node node, BooleanProperty advancedShown, List<MenuItem> actions,
             Consumer<String> browse) {
        this.model = model;
        this.first = node;
        this.header = new NodeHeader(actions);
        this.settings = new SettingsSection(model, node, advancedShown);
        this.help = new HelpSection(browse);
        getChildren().setAll(header, settings, shape, cost, help);
        show(node);
    }

    boolean isFor(Node node) {
        return node.id().equals(first.id()) && node.layer().getClass() == first.layer().getClass();
    }

    void show(Node node) {
        header.show(node);
        settings.show(node);
        shape.show(model.inference(), node);
        Optional<ReceptiveField> seen = Optional.ofNullable(ReceptiveField.of(model.inference()).get(node.id()));
        cost.show(node.id(), model.cost(), new Overlay.Timed(model.timesProperty().get(), model.document().graph()), seen);
        help.show(model.inference(), node, model.cost(), seen);
    }
}
