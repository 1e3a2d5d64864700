package org.gabor.app.vm;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.gabor.app.editor.Document;
import org.gabor.app.editor.LayerTimes;
import org.gabor.app.editor.Selection;
import org.gabor.app.editor.edit.Edit;
import org.gabor.app.editor.edit.History;
import org.gabor.graph.analysis.Cost;
import org.gabor.graph.analysis.Inference;

/**
 * The observable state of the open document. Every change is an {@link Edit}; when {@link #documentProperty()} fires after it,
 * inference and cost already belong to the new document.
 */
public final class EditorModel {

    private final ReadOnlyObjectWrapper<Document> document = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Inference> inference = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Cost> cost = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(Selection.NONE);
    private final ObjectProperty<CanvasColoring> colouring = new SimpleObjectProperty<>(CanvasColoring.FAMILY);
    private final ObjectProperty<LayerTimes> times = new SimpleObjectProperty<>(LayerTimes.NONE);
    private final ReadOnlyObjectWrapper<Optional<Path>> file = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper undoTitle = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoTitle = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper opened = new ReadOnlyIntegerWrapper();
    private History history;
    private Optional<Object> typing = Optional.empty();

    public EditorModel(Document document) {
        open(document, Optional.empty());
    }

    // ---- what is open

    /** Opens another document and clears the history. */
    public void open(Document document, Path file) {
        open(document, Optional.of(file));
    }

    /** Opens a document that has no file yet. */
    public void open(Document document) {
        open(document, Optional.empty());
    }

    private void open(Document document, Optional<Path> from) {
        history = new History(document);
        typing = Optional.empty();
        file.set(from);
        selection.set(Selection.NONE);
        refresh();
        opened.set(opened.get() + 1);
    }

    /** Records that the current document has been saved to {@code to}. */
    public void saved(Path to) {
        file.set(Optional.of(to));
        history.saved();
        refresh();
    }

    // ---- changing it

    public void apply(Edit edit) {
        typing = Optional.empty();
        history.push(edit);
        refresh();
    }

    /**
     * Applies an edit of the text typed so far. It replaces the last edit of the same {@code session}, so that typing into a
     * field is one step of undo.
     */
    public void applyTyped(Edit edit, Object session) {
        if (typing.filter(session::equals).isPresent()) {
            history.undo();
        }
        boolean changes = !edit.apply(history.current()).equals(history.current());
        history.push(edit);
        typing = Optional.of(session).filter(_ -> changes);
        refresh();
    }

    public void undo() {
        typing = Optional.empty();
        history.undo();
        refresh();
    }

    public void redo() {
        typing = Optional.empty();
        history.redo();
        refresh();
    }

    private void refresh() {
        Document current = history.current();
        if (inference.get() == null || inference.get().graph() != current.graph()) {
            inference.set(Inference.infer(current.graph()));
            cost.set(Cost.of(inference.get()));
        }
        dirty.set(history.dirty());
        undoTitle.set(history.undoTitle());
        redoTitle.set(history.redoTitle());
        selection.set(selection.get().within(current.graph()));
        document.set(current);
    }

    // ---- reading

    public Document document() {
        return document.get();
    }

    public Inference inference() {
        return inference.get();
    }

    public Cost cost() {
        return cost.get();
    }

    public Selection selection() {
        return selection.get();
    }

    public void select(Selection selected) {
        selection.set(selected);
    }

    public ReadOnlyObjectProperty<Document> documentProperty() {
        return document.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Inference> inferenceProperty() {
        return inference.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Cost> costProperty() {
        return cost.getReadOnlyProperty();
    }

    public ObjectProperty<Selection> selectionProperty() {
        return selection;
    }

    public ObjectProperty<CanvasColoring> colouringProperty() {
        return colouring;
    }

    /** The last measured times of the layers; {@link StepTiming} sets them. */
    public ObjectProperty<LayerTimes> timesProperty() {
        return times;
    }

    /** The file from which the document was read or to which it was last saved. */
    public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** The number of opened documents; changes if another document is opened. */
    public ReadOnlyIntegerProperty openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** Whether there are unsaved changes. */
    public ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    /** The title of the edit that {@link #undo} reverts; empty if there is none. */
    public ReadOnlyStringProperty undoTitleProperty() {
        return undoTitle.getReadOnlyProperty();
    }

    /** The title of the edit that {@link #redo} repeats; empty if there is none. */
    public ReadOnlyStringProperty redoTitleProperty() {
        return redoTitle.getReadOnlyProperty();
    }
}
