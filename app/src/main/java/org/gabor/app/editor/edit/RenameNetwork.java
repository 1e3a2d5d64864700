package org.gabor.app.editor.edit;

import org.gabor.app.editor.Document;

/** Renames the network. */
public record RenameNetwork(String name) implements Edit {

    @Override
    public String title() {
        return "Rename network";
    }

    @Override
    public Document apply(Document document) {
        return name.isBlank() ? document : document.withGraph(document.graph().withName(name.strip()));
    }
}
