package org.gabor.app.editor.edit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gabor.app.editor.Clip;
import org.gabor.app.editor.Document;
import org.gabor.app.geom.Point;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.model.Path;

/** Adds an unconnected clip: a drop on empty canvas, a paste, a duplicate. Its top left corner is at {@code at}. */
public record AddClip(String title, Clip clip, Point at, Optional<Path> group) implements AddingEdit {

    public static AddClip of(Clip clip, Point at, Optional<Path> group) {
        return new AddClip("Add " + AddingEdit.describe(clip), clip, at, group);
    }

    @Override
    public Document apply(Document document) {
        return grown(document).orElse(document);
    }

    @Override
    public Set<NodeId> added(Document document) {
        return place(document).map(PlacedClip::nodes).orElse(Set.of());
    }

    private Optional<Document> grown(Document document) {
        return place(document).map(placed -> {
            Point shift = at.minus(clip.bounds().topLeft());
            Map<NodeId, Point> places = new HashMap<>();
            placed.ids().forEach((old, id) -> places.put(id, clip.positions().get(old).plus(shift)));
            return new Document(placed.graph(), document.placement().with(places));
        });
    }

    private Optional<PlacedClip> place(Document document) {
        Optional<Path> existing = group.filter(path -> document.graph().groups().stream().anyMatch(g -> g.path().equals(path)));
        return clip.isEmpty() ? Optional.empty() : Optional.of(PlacedClip.of(document.graph(), clip, existing));
    }
}
