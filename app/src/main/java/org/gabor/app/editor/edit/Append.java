package org.gabor.app.editor.edit;

import java.util.Set;
import org.gabor.app.editor.Clip;
import org.gabor.app.editor.Document;
import org.gabor.graph.model.NodeId;

/** Inserts a clip below a layer and connects it; the layer's followers then follow the clip. */
public record Append(Clip clip, NodeId after) implements AddingEdit {

    @Override
    public String title() {
        return "Append " + AddingEdit.describe(clip);
    }

    @Override
    public Document apply(Document document) {
        return applies(document) ? Insertion.between(document, clip, after, document.graph().outputs(after)) : document;
    }

    @Override
    public Set<NodeId> added(Document document) {
        return applies(document) ? Insertion.ids(document, clip, after, document.graph().outputs(after)) : Set.of();
    }

    private boolean applies(Document document) {
        return clip.isPassage() && document.graph().find(after).isPresent();
    }
}
