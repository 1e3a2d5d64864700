package org.gabor.app.editor.edit;

import java.util.ArrayDeque;
import java.util.Deque;
import org.gabor.app.editor.Document;

/** Undo and redo by snapshots: documents are immutable and share what they can, so that an entry costs a few references. */
public final class History {

    private record Step(String title, Document before, Document after) {}

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private Document current;
    private Document saved;

    /** Starts at {@code document}, which counts as saved. */
    public History(Document document) {
        current = document;
        saved = document;
    }

    public Document current() {
        return current;
    }

    /** Applies the edit; one that changes nothing leaves no entry. */
    public void push(Edit edit) {
        Document next = edit.apply(current);
        if (!next.equals(current)) {
            done.push(new Step(edit.title(), current, next));
            undone.clear();
            current = next;
        }
    }

    public boolean canUndo() {
        return !done.isEmpty();
    }

    public boolean canRedo() {
        return !undone.isEmpty();
    }

    /** The title of the edit that {@link #undo} takes back; empty if there is none. */
    public String undoTitle() {
        return canUndo() ? done.peek().title() : "";
    }

    public String redoTitle() {
        return canRedo() ? undone.peek().title() : "";
    }

    /** Goes one edit back, if there is one. */
    public void undo() {
        if (canUndo()) {
            Step step = done.pop();
            undone.push(step);
            current = step.before();
        }
    }

    /** Goes one edit forward again, if there is one. */
    public void redo() {
        if (canRedo()) {
            Step step = undone.pop();
            done.push(step);
            current = step.after();
        }
    }

    /** Whether the document differs from what was last saved. */
    public boolean dirty() {
        return !current.equals(saved);
    }

    public void saved() {
        saved = current;
    }
}
