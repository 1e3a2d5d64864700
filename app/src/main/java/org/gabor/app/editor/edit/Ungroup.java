package org.gabor.app.editor.edit;

import java.util.Optional;
import org.gabor.app.editor.Document;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Path;

/** Removes a group; the paths of its members move up one level. */
public record Ungroup(Path group) implements Edit {

    @Override
    public String title() {
        return "Ungroup " + group.name();
    }

    @Override
    public Document apply(Document document) {
        Graph graph = document.graph();
        return graph.groups().stream().filter(g -> g.path().equals(group)).findFirst()
                .flatMap(found -> Regroup.moved(document.withGraph(graph.without(found)), graph.members(found),
                        Optional.of(group), group.parent()))
                .map(moved -> moved.withPlacement(moved.placement().withFolded(group, false)))
                .orElse(document);
    }
}
