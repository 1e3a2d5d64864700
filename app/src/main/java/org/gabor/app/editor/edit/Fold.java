package org.gabor.app.editor.edit;

import org.gabor.app.editor.Document;
import org.gabor.graph.model.Path;

/** Draws a group as one card, or as a frame again. */
public record Fold(Path group, boolean folded) implements Edit {

    @Override
    public String title() {
        return (folded ? "Fold " : "Unfold ") + group.name();
    }

    @Override
    public Document apply(Document document) {
        boolean exists = document.graph().groups().stream().anyMatch(g -> g.path().equals(group));
        return exists ? document.withPlacement(document.placement().withFolded(group, folded)) : document;
    }
}
