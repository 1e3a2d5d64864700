package org.gabor.app.view.canvas;

import java.util.List;
import javafx.scene.paint.Color;
import org.gabor.app.editor.palette.PaletteEntry;
import org.gabor.app.editor.tool.Fit;
import org.gabor.app.editor.tool.Preview;
import org.gabor.app.geom.Point;
import org.gabor.app.geom.Rect;
import org.gabor.app.view.theme.Colors;
import org.gabor.app.view.theme.FamilyColors;

/** What is about to happen: the marquee, the wire in hand, the layer that is being dropped. */
final class PreviewPainter implements Painter {

    private static final double[] DASH = {4, 3};
    private static final double REASON_ROOM = 420;

    @Override
    public void paint(Pen pen, Picture picture) {
        pen.inWorld(picture.view());
        switch (picture.preview()) {
            case Preview.Box(Rect area) -> box(pen, picture.colors(), area);
            case Preview.Wiring wiring -> wire(pen, picture, wiring);
            case Preview.Dropping(PaletteEntry entry, Rect ghost, var _, Fit fit) -> ghost(pen, picture, entry, ghost, fit);
            case Preview.Nothing _, Preview.Hover _, Preview.Moving _ -> { }
        }
    }

    private static void box(Pen pen, Colors colors, Rect area) {
        pen.fill(area, 0, colors.accent().deriveColor(0, 1, 1, 0.08));
        pen.border(area, 0, 1, colors.accent());
    }

    private static void wire(Pen pen, Picture picture, Preview.Wiring wiring) {
        Colors colors = picture.colors();
        Color color = wiring.target().isEmpty() ? colors.accent() : verdict(colors, wiring.fit());
        Point end = wiring.target().map(port -> port.at()).orElse(wiring.to());
        Point start = wiring.from().at();
        double turn = (start.y() + end.y()) / 2;
        pen.route(List.of(start, new Point(start.x(), turn), new Point(end.x(), turn), end), 10, 2, color);
        pen.ring(start, 3.5, 1.5, colors.bg(), color);
        pen.ring(end, 5, 1.5, colors.bg(), color);
        reason(pen, colors, wiring.fit(), end);
    }

    private static void ghost(Pen pen, Picture picture, PaletteEntry entry, Rect ghost, Fit fit) {
        Colors colors = picture.colors();
        FamilyColors family = colors.family(entry.family());
        pen.fill(ghost, 8, family.tint().deriveColor(0, 1, 1, 0.8));
        pen.border(ghost, 8, 1, fit.fits() ? colors.accent() : colors.danger(), DASH);
        pen.icon(entry.icon(), ghost.x() + 14, ghost.centerY() - 8, family.ink());
        pen.text(TextStyle.TITLE, entry.name(), ghost.x() + 44, ghost.centerY(), ghost.width() - 54, colors.fg());
        reason(pen, colors, fit, new Point(ghost.x() + 4, ghost.bottom()));
    }

    /** Why the shapes would not fit, below the pointer. */
    private static void reason(Pen pen, Colors colors, Fit fit, Point below) {
        if (!fit.fits()) {
            double width = Math.min(REASON_ROOM, pen.width(TextStyle.DETAIL, fit.reason())) + 16;
            Rect ground = new Rect(Math.round(below.x()), Math.round(below.y() + 12), Math.ceil(width), 24);
            pen.fill(ground, 6, colors.dangerTint());
            pen.border(ground, 6, 1, colors.dangerLine());
            pen.text(TextStyle.DETAIL, fit.reason(), ground.x() + 8, ground.centerY(), REASON_ROOM, colors.fg());
        }
    }

    private static Color verdict(Colors colors, Fit fit) {
        return fit.fits() ? colors.ok() : colors.danger();
    }
}
