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
    public Gesture drag(PointerInput in, ToolContext desk) {
        if (!moving && in.screen().distance(start.screen()) < SLOP) {
            return Gesture.stay(this, desk);
        }
        return Gesture.show(new DragNodes(start, nodes, onClick, true), desk.selection(),
                new Preview.Moving(move(in, desk).apply(desk.document())));
    }

    @Override
    public Gesture release(PointerInput in, ToolContext desk) {
        if (moving) {
            return Gesture.commit(desk.selection(), move(in, desk));
        }
        return Gesture.show(new Select(), onClick.map(Selection::of).orElse(desk.selection()), new Preview.Nothing());
    }

    private Move move(PointerInput in, ToolContext desk) {
        Point by = in.world().minus(start.world()).snapped(Spacing.GRID);
        Placement placement = desk.document().placement();
        Map<NodeId, Point> moved = new HashMap<>();
        nodes.forEach(node -> moved.put(node, placement.of(node).plus(by)));
        return new Move(moved);
    }
}
