package org.gabor.app.editor.edit;

import java.util.Set;
import org.gabor.app.editor.Clip;
import org.gabor.app.editor.Document;
import org.gabor.graph.model.NodeId;

/** An edit that adds layers, which are selected afterwards. */
public sealed interface AddingEdit extends Edit permits AddClip, Append, InsertOnEdge, Prepend {

    /** The ids that {@link #apply} gives the new layers; empty if it changes nothing. */
    Set<NodeId> added(Document document);

    /** {@code conv1}, or {@code 7 layers}. */
    static String describe(Clip clip) {
        int count = clip.graph().nodes().size();
        return count == 1 ? clip.graph().nodes().values().iterator().next().layer().type() : count + " layers";
    }
}
