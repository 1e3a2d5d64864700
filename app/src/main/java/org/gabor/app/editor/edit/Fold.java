package org.gabor.app.editor.edit;

import org.gabor.app.editor.Document;
import org.gabor.app.editor.layout.Layouter;
import org.gabor.graph.model.Path;

/** Folds a group into one card, or opens it. */
public record Fold(Path group, boolean folded) implements Edit {

    @Override
    public String title() {
        return (folded ? "Fold " : "Unfold ") + group.name();
    }

    @Override
    public Document apply(Document document) {
        boolean exists = document.graph().groups().stream().anyMatch(g -> g.path().equals(group));
        return exists ? arranged(document.withPlacement(document.placement().withFolded(group, folded))) : document;
    }

    /**
     * Repeats the layout if opening reveals a layer without a position, because its group was folded when the network was opened.
     */
    private Document arranged(Document document) {
        boolean all = document.graph().nodes().values().stream().filter(node -> node.path().isInside(group))
                .allMatch(node -> document.placement().positions().containsKey(node.id()));
        return folded || all
                ? document
                : document.withPlacement(document.placement().with(Layouter.arrange(document, Layouter.SCREEN_HEIGHT)));
    }
}
