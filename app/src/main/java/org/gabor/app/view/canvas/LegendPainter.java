package org.gabor.app.view.canvas;

import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import org.gabor.app.editor.Overlay;
import org.gabor.app.geom.Point;
import org.gabor.app.geom.Rect;
import org.gabor.app.text.NumberText;
import org.gabor.app.view.theme.Colors;
import org.gabor.app.vm.CanvasColoring;

/**
 * Draws the line at the bottom that explains edge widths, numbers, colours, and how to add and pan. It is hidden if it would
 * cover the network.
 */
final class LegendPainter implements Painter {

    private static final double LEFT = 24;
    private static final double BOTTOM = 28;
    private static final double GAP = 16;

    @Override
    public void paint(Pen pen, PaintState state) {
        pen.inScreen();
        double middle = state.height() - BOTTOM;
        double room = state.width() - 200;
        if (state.width() > 720 && !isCovered(state, middle)) {
            double end = colours(pen, state, edges(pen, state, LEFT, middle) + GAP, middle) + GAP;
            end = key(pen, state, end, middle, "/", "add a layer") + GAP;
            if (end + 110 < room) {
                key(pen, state, end, middle, "Space", "drag to pan");
            }
        }
        if (state.scene().cards().isEmpty()) {
            empty(pen, state);
        }
    }

    /** Whether the network reaches down to the line. */
    private static boolean isCovered(PaintState state, double middle) {
        Rect strip = Rect.between(state.view().toWorld(new Point(0, middle - GAP / 2)),
                state.view().toWorld(new Point(state.width(), middle + GAP / 2)));
        return state.scene().cards().stream().anyMatch(card -> card.rect().intersects(strip))
                || state.scene().pills().stream().anyMatch(pill -> pill.rect().intersects(strip));
    }

    private static double edges(Pen pen, PaintState state, double x, double middle) {
        pen.polygon(new double[] {x, x + 44, x + 44}, new double[] {middle, middle - 2, middle + 2}, state.colors().edge());
        return text(pen, state, x + 50, middle, "edge width: number of values, log scale");
    }

    private static double colours(Pen pen, PaintState state, double x, double middle) {
        Paints paints = state.paints();
        String measure = switch (paints.colouring()) {
            case FAMILY, PARAMETERS -> "parameters";
            case MACS -> "multiply-accumulates";
            case MEMORY -> "values of its output";
            case TIME -> "time of a step";
        };
        if (paints.colouring() == CanvasColoring.FAMILY || paints.most() == 0) {
            return text(pen, state, x, middle, "number on a card: " + measure);
        }
        Rect bar = new Rect(x, middle - 4, 44, 8);
        pen.fill(bar, 2, new LinearGradient(0, 0, 1, 0, true, CycleMethod.NO_CYCLE,
                new Stop(0, paints.heatColor(0)), new Stop(1, paints.heatColor(1))));
        pen.border(bar, 2, 1, state.colors().border());
        return text(pen, state, x + 50, middle, measure + ": 0 to " + most(paints));
    }

    private static String most(Paints paints) {
        return switch (paints.overlay()) {
            case Overlay.Counted _ -> NumberText.grouped((long) paints.most());
            case Overlay.Timed _ -> NumberText.time(paints.most());
        };
    }

    private static double key(Pen pen, PaintState state, double x, double middle, String key, String meaning) {
        Colors colors = state.colors();
        double width = Math.max(16, Math.ceil(pen.width(TextStyle.DETAIL, key)) + 8);
        Rect box = new Rect(Math.round(x), middle - 8, width, 16);
        pen.fill(box, 4, colors.bg());
        pen.border(box, 4, 1, colors.border());
        pen.text(TextStyle.DETAIL, key, box.x() + (width - pen.width(TextStyle.DETAIL, key)) / 2, middle, width, colors.muted());
        return text(pen, state, box.right() + 6, middle, meaning);
    }

    private static double text(Pen pen, PaintState state, double x, double middle, String text) {
        Colors colors = state.colors();
        double width = pen.width(TextStyle.DETAIL, text);
        pen.fill(new Rect(x - 2, middle - 8, width + 4, 16), 2, colors.bg());
        pen.text(TextStyle.DETAIL, text, Math.round(x), middle, width + 1, colors.faint());
        return x + width;
    }

    private static void empty(Pen pen, PaintState state) {
        String hint = "Drag a layer here, or press / to add one";
        double width = pen.width(TextStyle.SMALL_TITLE, hint);
        pen.text(TextStyle.SMALL_TITLE, hint, Math.round((state.width() - width) / 2), state.height() / 2, width + 1,
                state.colors().faint());
    }
}
