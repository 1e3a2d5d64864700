package org.gabor.app.view.canvas;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.paint.Color;
import org.gabor.app.editor.Document;
import org.gabor.app.editor.palette.PaletteEntry;
import org.gabor.app.editor.scene.Card;
import org.gabor.app.editor.tool.Preview;
import org.gabor.app.editor.tool.ShapeCheck;
import org.gabor.app.geom.Point;
import org.gabor.app.geom.Rect;
import org.gabor.app.view.theme.Colors;
import org.gabor.app.view.theme.FamilyColors;
import org.gabor.graph.model.NodeId;

/** Draws the preview of a gesture: the marquee, the new edge, the dropped layer. */
final class PreviewPainter implements Painter {

    private static final double[] DASH = {4, 3};
    private static final double REASON_ROOM = 420;

    @Override
    public void paint(Pen pen, PaintState state) {
        pen.inWorld(state.view());
        switch (state.preview()) {
            case Preview.Box(Rect area) -> box(pen, state.colors(), area);
            case Preview.Wiring wiring -> edge(pen, state, wiring);
            case Preview.Dropping(PaletteEntry entry, Rect ghost, Optional<Document> draft, ShapeCheck fit) ->
                    draft.ifPresentOrElse(
                            after -> added(pen, state, after, fit),
                            () -> ghost(pen, state.colors(), entry, ghost));
            case Preview.Nothing _, Preview.Hover _, Preview.Panning _, Preview.Moving _ -> {}
        }
    }

    private static void box(Pen pen, Colors colors, Rect area) {
        pen.fill(area, 0, colors.accent().deriveColor(0, 1, 1, 0.08));
        pen.border(area, 0, 1, colors.accent());
    }

    private static void edge(Pen pen, PaintState state, Preview.Wiring wiring) {
        Colors colors = state.colors();
        Color color = wiring.target().isEmpty() ? colors.accent() : verdict(colors, wiring.fit());
        Point end = wiring.target().map(port -> port.at()).orElse(wiring.to());
        Point start = wiring.from().at();
        double turn = (start.y() + end.y()) / 2;
        pen.route(List.of(start, new Point(start.x(), turn), new Point(end.x(), turn), end), 10, 2, color);
        pen.ring(start, 3.5, 1.5, colors.bg(), color);
        pen.ring(end, 5, 1.5, colors.bg(), color);
        reason(pen, colors, wiring.fit(), end);
    }

    /** Over empty canvas: a card that floats under the pointer. */
    private static void ghost(Pen pen, Colors colors, PaletteEntry entry, Rect ghost) {
        FamilyColors family = colors.family(entry.family());
        pen.fill(ghost, 8, family.tint().deriveColor(0, 1, 1, 0.8));
        pen.border(ghost, 8, 1, colors.accent(), DASH);
        pen.icon(entry.icon(), ghost.x() + 14, ghost.centerY() - 8, family.ink());
        pen.text(TextStyle.TITLE, entry.name(), ghost.x() + 44, ghost.centerY(), ghost.width() - 54, colors.fg());
    }

    /** Over an edge or a port: the draft is already drawn; a ring marks its new layers. */
    private static void added(Pen pen, PaintState state, Document draft, ShapeCheck fit) {
        Colors colors = state.colors();
        Set<NodeId> fresh = new HashSet<>(draft.graph().nodes().keySet());
        fresh.removeAll(state.document().graph().nodes().keySet());
        List<Rect> cards = state.scene().cards().stream().filter(card -> card.isIn(fresh)).map(Card::rect).toList();
        cards.forEach(card -> pen.border(card.grown(2), 10, 2, fit.fits() ? colors.accent() : colors.danger()));
        Rect.around(cards).ifPresent(all -> reason(pen, colors, fit, new Point(all.right() + 4, all.y() - 12)));
    }

    /** The reason why the shapes would not fit, below the pointer. */
    private static void reason(Pen pen, Colors colors, ShapeCheck fit, Point below) {
        if (!fit.fits()) {
            double width = Math.min(REASON_ROOM, pen.width(TextStyle.DETAIL, fit.reason())) + 16;
            Rect ground = new Rect(Math.round(below.x()), Math.round(below.y() + 12), Math.ceil(width), 24);
            pen.fill(ground, 6, colors.dangerTint());
            pen.border(ground, 6, 1, colors.dangerLine());
            pen.text(TextStyle.DETAIL, fit.reason(), ground.x() + 8, ground.centerY(), REASON_ROOM, colors.fg());
        }
    }

    private static Color verdict(Colors colors, ShapeCheck fit) {
        return fit.fits() ? colors.ok() : colors.danger();
    }
}
