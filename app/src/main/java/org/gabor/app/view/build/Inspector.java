package org.gabor.app.view.build;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import org.gabor.app.editor.Selection;
import org.gabor.app.vm.EditorModel;
import org.gabor.graph.model.Node;

/** The right panel: the selected layer with its settings, or a summary of what is selected. */
final class Inspector extends ScrollPane {

    private final EditorModel model;
    private final Supplier<List<MenuItem>> actions;
    private final Consumer<String> browse;
    private final BooleanProperty advancedShown = new SimpleBooleanProperty();
    private Optional<NodeForm> form = Optional.empty();

    /** {@code actions} makes the menu of what can be done with a layer; {@code browse} shows an address. */
    Inspector(EditorModel model, Supplier<List<MenuItem>> actions, Consumer<String> browse) {
        this.model = model;
        this.browse = browse;
        this.actions = actions;
        setId("inspector");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().addAll("inspector", "panel-right");
        model.documentProperty().subscribe(_ -> show());
        model.selectionProperty().subscribe(_ -> show());
    }

    /** Puts the cursor into the name of the selected layer. */
    void editName() {
        if (getContent().lookup("#inspector-name") instanceof TextField name) {
            name.requestFocus();
            name.selectAll();
        }
    }

    private void show() {
        Selection selection = model.selection();
        Optional<Node> node = selection.single().flatMap(model.document().graph()::find);
        if (node.isEmpty()) {
            form = Optional.empty();
            setContent(new SelectionSummary(model, selection));
        } else if (form.filter(shown -> shown.isFor(node.get())).isPresent()) {
            form.get().show(node.get());
        } else {
            form = Optional.of(new NodeForm(model, node.get(), advancedShown, actions.get(), browse));
            setContent(form.get());
            setVvalue(0);
        }
    }
}
