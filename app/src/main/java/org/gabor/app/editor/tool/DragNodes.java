package org.gabor.app.editor.tool;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gabor.app.editor.Placement;
import org.gabor.app.editor.Selection;
import org.gabor.app.editor.Spacing;
import org.gabor.app.editor.edit.Move;
import org.gabor.app.geom.Point;
import org.gabor.graph.model.NodeId;

/**
 * Moves cards with the pointer in steps of the grid.
 *
 * @param start the position at which the button went down
 * @param onClick the selection if the pointer never moves
 * @param moving whether the pointer has moved further than the click tolerance
 */
public record DragNodes(PointerInput start, Set<NodeId> nodes, Optional<Set<NodeId>> onClick, boolean moving) implements Tool {

    private static final double SLOP = 4;

    @Override
    public Gesture drag(PointerInput in, ToolContext context) {
        if (!moving && in.screen().distance(start.screen()) < SLOP) {
            return Gesture.stay(this, context);
        }
        return Gesture.show(new DragNodes(start, nodes, onClick, true), context.selection(),
                new Preview.Moving(move(in, context).apply(context.document())));
    }

    @Override
    public Gesture release(PointerInput in, ToolContext context) {
        if (moving) {
            return Gesture.commit(context.selection(), move(in, context));
        }
        return Gesture.show(new Select(), onClick.map(Selection::of).orElse(context.selection()), new Preview.Nothing());
    }

    private Move move(PointerInput in, ToolContext context) {
        Point by = in.world().minus(start.world()).snapped(Spacing.GRID);
        Placement placement = context.document().placement();
        Map<NodeId, Point> moved = new HashMap<>();
        nodes.forEach(node -> moved.put(node, placement.of(node).plus(by)));
        return new Move(moved);
    }
}
