package org.gabor.app.editor.edit;

import java.util.ArrayDeque;
import java.util.Deque;
import org.gabor.app.editor.Document;

/** Undo and redo by snapshots. Documents are immutable and share structure, so an entry costs a few references. */
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

    /** Applies the edit; an edit that changes nothing adds no entry. */
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

    /** The title of the edit that {@link #undo} reverts; empty if there is none. */
    public String undoTitle() {
        return canUndo() ? done.peek().title() : "";
    }

    public String redoTitle() {
        return canRedo() ? undone.peek().title() : "";
    }

    /** Reverts one edit, if there is one. */
    public void undo() {
        if (canUndo()) {
            Step step = done.pop();
            undone.push(step);
            current = step.before();
        }
    }

    /** Repeats one reverted edit, if there is one. */
    public void redo() {
        if (canRedo()) {
            Step step = undone.pop();
            done.push(step);
            current = step.after();
        }
    }

    /** Whether the document differs from the saved one. */
    public boolean dirty() {
        return !current.equals(saved);
    }

    public void saved() {
        saved = current;
    }
}
