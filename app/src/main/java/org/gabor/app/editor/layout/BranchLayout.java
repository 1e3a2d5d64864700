package org.gabor.app.editor.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.gabor.app.editor.Spacing;
import org.gabor.app.geom.Point;

/**
 * Lays out branches in layers from top to bottom with the Eclipse Layout Kernel (Sugiyama, Tagawa and Toda 1981). Only its
 * positions are used; edges are routed when they are drawn.
 */
final class BranchLayout {

    static {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private final ElkNode root = ElkGraphUtil.createGraph();
    private final List<ElkPort> entries = new ArrayList<>();
    private final List<ElkPort> exits = new ArrayList<>();

    private BranchLayout() {}

    static Box of(Level level) {
        BranchLayout layout = new BranchLayout();
        level.parts().forEach(layout::add);
        for (int i = 0; i < level.parts().size(); i++) {
            for (int next : level.followers().get(i)) {
                ElkGraphUtil.createSimpleEdge(layout.exits.get(i), layout.entries.get(next));
            }
        }
        layout.run();
        return layout.collect(level);
    }

    private void add(LayoutItem part) {
        ElkNode node = ElkGraphUtil.createNode(root);
        node.setDimensions(part.box().width(), part.box().height());
        node.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
        entries.add(port(node, PortSide.NORTH, part.box().axis(), 0));
        exits.add(port(node, PortSide.SOUTH, part.box().axis(), part.box().height()));
    }

    private static ElkPort port(ElkNode node, PortSide side, double x, double y) {
        ElkPort port = ElkGraphUtil.createPort(node);
        port.setProperty(LayeredOptions.PORT_SIDE, side);
        port.setLocation(x, y);
        return port;
    }

    private void run() {
        root.setProperty(LayeredOptions.DIRECTION, Direction.DOWN);
        root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.BRANDES_KOEPF);
        root.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
        root.setProperty(LayeredOptions.RANDOM_SEED, 1);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE, Spacing.BESIDE);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, Spacing.BRANCH);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, Spacing.BRANCH / 3);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 0.0);
        BasicProgressMonitor monitor = new BasicProgressMonitor() {
            @Override
            public boolean isCanceled() {
                return Thread.currentThread().isInterrupted();
            }
        };
        new LayeredLayoutProvider().layout(root, monitor);
        if (monitor.isCanceled()) {
            throw new CancellationException("The layout was cancelled.");
        }
    }

    private Box collect(Level level) {
        LinkedHashMap<Box, Point> places = new LinkedHashMap<>();
        for (int i = 0; i < level.parts().size(); i++) {
            ElkNode node = root.getChildren().get(i);
            places.put(level.parts().get(i).box(), new Point(Math.round(node.getX()), Math.round(node.getY())));
        }
        return Box.around(places);
    }
}
