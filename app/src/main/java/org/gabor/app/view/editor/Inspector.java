package org.gabor.app.view.editor;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import org.gabor.app.editor.Selection;
import org.gabor.app.view.canvas.CanvasRequests;
import org.gabor.app.vm.EditorCommands;
import org.gabor.app.vm.EditorModel;
import org.gabor.graph.model.Node;
import org.gabor.zoo.Zoo;
import org.gabor.zoo.about.Architecture;

/**
 * The right panel: the selected layer with its settings, or a summary of the selection; if nothing is selected, the network's
 * history.
 */
final class Inspector extends ScrollPane {

    private final EditorModel model;
    private final EditorCommands commands;
    private final CanvasRequests requests;
    private final Consumer<String> browse;
    private final BooleanProperty advancedShown = new SimpleBooleanProperty();
    private Optional<NodeForm> form = Optional.empty();
    private Optional<NetworkHelp> help = Optional.empty();

    /** {@code browse} opens an address. */
    Inspector(EditorModel model, EditorCommands commands, CanvasRequests requests, Consumer<String> browse) {
        this.model = model;
        this.commands = commands;
        this.requests = requests;
        this.browse = browse;
        setId("inspector");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().addAll("inspector", "panel-right");
        model.documentProperty().subscribe(_ -> show());
        model.selectionProperty().subscribe(_ -> show());
        model.timesProperty().subscribe(_ -> show());
    }

    /** Focuses the name field of the selected layer. */
    void editName() {
        if (getContent().lookup("#inspector-name") instanceof TextField name) {
            name.requestFocus();
            name.selectAll();
        }
    }

    /** Kept as long as the network is the same, so that unfolded parts stay unfolded. */
    private Optional<NetworkHelp> help() {
        Optional<Architecture> network = Zoo.named(model.document().graph().name());
        if (!help.map(NetworkHelp::network).equals(network)) {
            help = network.map(known -> new NetworkHelp(known, browse));
            setVvalue(0);
        }
        return help;
    }

    private void show() {
        Selection selection = model.selection();
        Optional<Node> node = selection.single().flatMap(model.document().graph()::find);
        if (node.isEmpty()) {
            setContent(new SelectionSummary(model, selection, help()));
            if (form.isPresent()) {
                form = Optional.empty();
                setVvalue(0);
            }
        } else if (form.filter(shown -> shown.isFor(node.get())).isPresent()) {
            form.get().show(node.get());
        } else {
            form = Optional.of(new NodeForm(model, node.get(), advancedShown, commands, requests, browse));
            setContent(form.get());
            setVvalue(0);
        }
    }
}
