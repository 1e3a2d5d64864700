package org.gabor.app.editor.tool;

import java.util.HashSet;
import java.util.Set;
import org.gabor.app.editor.Selection;
import org.gabor.app.geom.Point;
import org.gabor.app.geom.Rect;
import org.gabor.graph.model.NodeId;

/**
 * Selects everything that a box drawn on the canvas touches.
 *
 * @param base the selection to which it adds
 */
public record Marquee(Point start, Selection base) implements Tool {

    @Override
    public Gesture drag(PointerInput in, ToolContext context) {
        Rect box = Rect.between(start, in.world());
        return Gesture.show(this, base.plus(touched(box, context)), new Preview.Box(box));
    }

    @Override
    public Gesture release(PointerInput in, ToolContext context) {
        return Gesture.stay(new Select(), context);
    }

    private static Set<NodeId> touched(Rect box, ToolContext context) {
        Set<NodeId> nodes = new HashSet<>();
        context.scene().cards().stream().filter(card -> card.rect().intersects(box)).forEach(card -> nodes.addAll(card.nodes()));
        context.scene().pills().stream().filter(pill -> pill.rect().intersects(box))
                .forEach(pill -> pill.node().ifPresent(nodes::add));
        return nodes;
    }
}
