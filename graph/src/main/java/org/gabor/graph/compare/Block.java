package org.gabor.graph.compare;

import java.util.List;
import org.gabor.graph.model.Group;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.model.Path;

/** A network as a reader sees it: layers, and groups of blocks. */
public sealed interface Block {

    /** Its label: {@code conv1}, {@code block 2}. */
    String title();

    Path path();

    /** Its layers, in topological order. */
    List<NodeId> nodes();

    /** One layer. */
    record Single(Node node) implements Block {

        @Override
        public String title() {
            return node.label();
        }

        @Override
        public Path path() {
            return node.path();
        }

        @Override
        public List<NodeId> nodes() {
            return List.of(node.id());
        }
    }

    /** A group and its blocks, in topological order. */
    record Compound(Group group, List<Block> blocks, List<NodeId> nodes) implements Block {

        public Compound {
            blocks = List.copyOf(blocks);
            nodes = List.copyOf(nodes);
        }

        @Override
        public String title() {
            return group.title();
        }

        @Override
        public Path path() {
            return group.path();
        }
    }
}
