package org.gabor.app.editor.list;

import java.util.List;
import org.gabor.app.editor.face.Family;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.model.Path;

/**
 * One row of a layer list: a layer or a group.
 *
 * @param icon the glyph's name in the icon set
 * @param shape the output shape; {@code ?} if unknown
 * @param nodes all its layers in topological order
 */
public record LayerListRow(Path path, String title, String icon, Family family, String shape, List<NodeId> nodes) {

    public LayerListRow {
        nodes = List.copyOf(nodes);
    }
}
