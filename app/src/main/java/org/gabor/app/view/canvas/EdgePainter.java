package org.gabor.app.view.canvas;

import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;
import org.gabor.app.editor.scene.EdgeShape;
import org.gabor.app.editor.scene.Hit;
import org.gabor.app.editor.scene.Junction;
import org.gabor.app.editor.scene.Label;
import org.gabor.app.editor.scene.LooseEnd;
import org.gabor.app.editor.tool.Preview;
import org.gabor.app.geom.Point;

/** Draws edges, junction dots, shape labels, and the ends of unused outputs. */
final class EdgePainter implements Painter {

    private static final double[] MISMATCHED_DASH = {7, 5};
    private static final double[] IDLE_DASH = {3, 4};
    private static final double MISMATCHED_WIDTH = 2.6;
    private static final double IDLE_WIDTH = 1.5;
    private static final double LABEL_ROOM = 160;

    @Override
    public void paint(Pen pen, PaintState state) {
        pen.inWorld(state.view());
        state.scene().edgeShapes().stream().filter(EdgeShape::mismatched).forEach(shape -> line(pen, state, shape));
        state.scene().edgeShapes().stream().filter(shape -> !shape.mismatched()).forEach(shape -> line(pen, state, shape));
        state.scene().looseEnds().forEach(end -> looseEnd(pen, state, end));
        state.scene().junctions().forEach(junction -> dot(pen, state, junction));
        state.scene().edgeShapes()
                .forEach(shape -> shape.label().ifPresent(label -> label(pen, label, labelColor(state, shape))));
    }

    private static void line(Pen pen, PaintState state, EdgeShape shape) {
        Color color = color(state, shape);
        if (shape.mismatched()) {
            pen.route(shape.route(), EdgeShape.RADIUS, MISMATCHED_WIDTH, color, MISMATCHED_DASH);
        } else if (shape.idle()) {
            pen.route(shape.route(), EdgeShape.RADIUS, IDLE_WIDTH, color, IDLE_DASH);
        } else {
            pen.route(shape.route(), EdgeShape.RADIUS, shape.width(), color);
        }
    }

    private static Color color(PaintState state, EdgeShape shape) {
        if (shape.mismatched()) {
            return state.colors().danger();
        }
        if (isSelected(state, shape) || isHovered(state, shape)) {
            return state.colors().accent();
        }
        return shape.idle() ? state.colors().thumb() : state.colors().edge();
    }

    private static Color labelColor(PaintState state, EdgeShape shape) {
        if (shape.mismatched()) {
            return state.colors().danger();
        }
        return isSelected(state, shape) ? state.colors().accent() : state.colors().muted();
    }

    /** An edge is highlighted if it or a layer at one of its ends is selected. */
    private static boolean isSelected(PaintState state, EdgeShape shape) {
        return shape.edge().filter(edge -> state.selection().edge().filter(edge::equals).isPresent()
                || state.selection().contains(edge.from())
                || state.selection().contains(edge.to())).isPresent();
    }

    private static boolean isHovered(PaintState state, EdgeShape shape) {
        return state.preview() instanceof Preview.Hover(Hit.OnEdge(var edge)) && shape.edge().equals(Optional.of(edge));
    }

    private static void dot(Pen pen, PaintState state, Junction junction) {
        pen.dot(junction.at(), 4, junction.mismatched() ? state.colors().danger() : state.colors().edge());
    }

    private static void looseEnd(Pen pen, PaintState state, LooseEnd end) {
        pen.route(List.of(end.from(), end.to()), 0, IDLE_WIDTH, state.colors().thumb(), IDLE_DASH);
        label(pen, end.label(), state.colors().faint());
    }

    private static void label(Pen pen, Label label, Color color) {
        Point at = label.at();
        if (label.endsAt()) {
            pen.textBefore(TextStyle.DETAIL, label.text(), at.x(), at.y(), LABEL_ROOM, color);
        } else {
            pen.text(TextStyle.DETAIL, label.text(), at.x(), at.y(), LABEL_ROOM, color);
        }
    }
}
