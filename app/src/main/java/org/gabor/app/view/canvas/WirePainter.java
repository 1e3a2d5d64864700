package org.gabor.app.view.canvas;

import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;
import org.gabor.app.editor.scene.Hit;
import org.gabor.app.editor.scene.Junction;
import org.gabor.app.editor.scene.Label;
import org.gabor.app.editor.scene.LooseEnd;
import org.gabor.app.editor.scene.Wire;
import org.gabor.app.editor.tool.Preview;
import org.gabor.app.geom.Point;

/** Wires, the dots where they part, the shapes that stand beside them, and outputs that lead nowhere. */
final class WirePainter implements Painter {

    private static final double[] GUILTY_DASH = {7, 5};
    private static final double[] IDLE_DASH = {3, 4};
    private static final double GUILTY_WIDTH = 2.6;
    private static final double IDLE_WIDTH = 1.5;
    private static final double LABEL_ROOM = 160;

    @Override
    public void paint(Pen pen, Picture picture) {
        pen.inWorld(picture.view());
        picture.scene().wires().stream().filter(Wire::guilty).forEach(wire -> line(pen, picture, wire));
        picture.scene().wires().stream().filter(wire -> !wire.guilty()).forEach(wire -> line(pen, picture, wire));
        picture.scene().looseEnds().forEach(end -> looseEnd(pen, picture, end));
        picture.scene().junctions().forEach(junction -> dot(pen, picture, junction));
        picture.scene().wires().forEach(wire ->
                wire.label().ifPresent(label -> label(pen, label, labelColor(picture, wire))));
    }

    private static void line(Pen pen, Picture picture, Wire wire) {
        Color color = color(picture, wire);
        if (wire.guilty()) {
            pen.route(wire.route(), Wire.RADIUS, GUILTY_WIDTH, color, GUILTY_DASH);
        } else if (wire.idle()) {
            pen.route(wire.route(), Wire.RADIUS, IDLE_WIDTH, color, IDLE_DASH);
        } else {
            pen.route(wire.route(), Wire.RADIUS, wire.width(), color);
        }
    }

    private static Color color(Picture picture, Wire wire) {
        if (wire.guilty()) {
            return picture.colors().danger();
        }
        if (isSelected(picture, wire) || isHovered(picture, wire)) {
            return picture.colors().accent();
        }
        return wire.idle() ? picture.colors().thumb() : picture.colors().wire();
    }

    private static Color labelColor(Picture picture, Wire wire) {
        if (wire.guilty()) {
            return picture.colors().danger();
        }
        return isSelected(picture, wire) ? picture.colors().accent() : picture.colors().muted();
    }

    /** A wire shows as selected with itself or with the layer at either end. */
    private static boolean isSelected(Picture picture, Wire wire) {
        return wire.edge().filter(edge -> picture.selection().edge().filter(edge::equals).isPresent()
                || picture.selection().contains(edge.from())
                || picture.selection().contains(edge.to())).isPresent();
    }

    private static boolean isHovered(Picture picture, Wire wire) {
        return picture.preview() instanceof Preview.Hover(Hit.OnWire(var edge)) && wire.edge().equals(Optional.of(edge));
    }

    private static void dot(Pen pen, Picture picture, Junction junction) {
        pen.dot(junction.at(), 4, junction.guilty() ? picture.colors().danger() : picture.colors().wire());
    }

    private static void looseEnd(Pen pen, Picture picture, LooseEnd end) {
        pen.route(List.of(end.from(), end.to()), 0, IDLE_WIDTH, picture.colors().thumb(), IDLE_DASH);
        label(pen, end.label(), picture.colors().faint());
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
