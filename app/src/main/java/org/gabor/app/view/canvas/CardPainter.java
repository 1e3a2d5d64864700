package org.gabor.app.view.canvas;

import java.util.Collections;
import java.util.Set;
import javafx.scene.paint.Color;
import org.gabor.app.editor.scene.Card;
import org.gabor.app.editor.scene.Pill;
import org.gabor.app.geom.Point;
import org.gabor.app.geom.Rect;
import org.gabor.app.view.theme.Colors;
import org.gabor.app.view.theme.FamilyColors;
import org.gabor.graph.model.NodeId;

/** Draws layers as cards, and the pills of inputs and outputs. */
final class CardPainter implements Painter {

    private static final double RADIUS = 8;
    private static final double TILE = 24;
    private static final double TILE_RADIUS = 6;
    private static final double PILL_MARGIN = 8;
    private static final double FADED = 0.75;
    private static final double MARK = 11;
    private static final double[] SHARED_DASH = {4, 3};
    private static final double[] BYPASSED_DASH = {3, 4};
    private static final double[] UNKNOWN_DASH = {3, 2};

    @Override
    public void paint(Pen pen, PaintState state) {
        pen.inWorld(state.view());
        state.scene().pills().forEach(pill -> pill(pen, state, pill));
        Set<NodeId> modules = state.highlightedModules();
        state.scene().cards().stream()
                .filter(card -> card.rect().grown(RADIUS).intersects(state.visible()))
                .forEach(card -> {
                    card(pen, state, card);
                    if (!card.isIn(state.selection().nodes()) && !Collections.disjoint(card.modules(), modules)) {
                        pen.border(card.rect().grown(2), RADIUS + 2, 2, state.colors().accent(), SHARED_DASH);
                    }
                });
    }

    private static void card(Pen pen, PaintState state, Card card) {
        FamilyColors family = state.paints().card(card);
        box(pen, state, card, family);
        if (card.small()) {
            small(pen, state, card, family);
        } else {
            full(pen, state, card, family);
        }
    }

    private static void box(Pen pen, PaintState state, Card card, FamilyColors family) {
        Colors colors = state.colors();
        Rect rect = card.rect();
        boolean pale = !card.known() || card.bypassed();
        if (card.isIn(state.selection().nodes())) {
            pen.fill(rect.grown(4), RADIUS + 4, state.paints().ring());
            pen.fill(rect.grown(1), RADIUS + 1, colors.accent());
            pen.fill(rect.grown(-1), RADIUS - 1, pale ? colors.bg() : family.tint());
            return;
        }
        pen.fill(rect, RADIUS, pale ? colors.bg() : family.tint());
        if (card.faulty()) {
            pen.border(rect, RADIUS, 1, colors.danger(), UNKNOWN_DASH);
        } else if (card.bypassed()) {
            pen.border(rect, RADIUS, 1, colors.thumb(), BYPASSED_DASH);
        } else {
            pen.border(rect, RADIUS, 1, pale ? colors.border() : family.line());
        }
    }

    /** Icon and name on one line, the number at the right. */
    private static void small(Pen pen, PaintState state, Card card, FamilyColors family) {
        Colors colors = state.colors();
        Rect rect = card.rect();
        double middle = rect.centerY();
        pen.icon(card.icon(), rect.x() + 14, middle - 8, ink(card, family, colors));
        mark(pen, state, card, rect.x() + 31, middle + 6);
        double left = rect.x() + 44;
        double right = rect.right() - 11;
        double measure = measure(pen, state, card, right, middle, right - left);
        pen.text(TextStyle.SMALL_TITLE, card.title(), left, middle, right - left - measure - 8, text(card, colors));
    }

    /** Icon in a tile, name above settings, the number beside the name, or beside the settings if the name is long. */
    private static void full(Pen pen, PaintState state, Card card, FamilyColors family) {
        Colors colors = state.colors();
        Rect rect = card.rect();
        Rect tile = new Rect(rect.x() + 10, rect.centerY() - TILE / 2, TILE, TILE);
        pen.fill(tile, TILE_RADIUS, colors.bg());
        pen.border(tile, TILE_RADIUS, 1, card.known() ? family.line() : colors.bg().interpolate(family.line(), FADED));
        pen.icon(card.icon(), tile.x() + 4, tile.y() + 4, ink(card, family, colors));
        mark(pen, state, card, tile.right(), tile.bottom() - 1);
        double left = tile.right() + 10;
        double right = rect.right() - 11;
        double above = rect.y() + 14.5;
        double below = rect.y() + 30.5;
        double room = right - left;
        boolean apart = isNumberBelow(pen, card, room);
        double measure = measure(pen, state, card, right, apart ? below : above, room) + 6;
        pen.text(TextStyle.TITLE, card.title(), left, above, apart ? room : room - measure, text(card, colors));
        pen.text(TextStyle.DETAIL, card.detail(), left, below, apart ? room - measure : room, state.paints().note());
    }

    /** A link at the corner of the icon of a layer with shared weights. */
    private static void mark(Pen pen, PaintState state, Card card, double x, double y) {
        if (!card.modules().isEmpty()) {
            pen.dot(new Point(x, y), MARK / 2 + 1.5, state.colors().bg());
            pen.icon("link", x - MARK / 2, y - MARK / 2, MARK, state.colors().accent());
        }
    }

    /** Whether the name is too long to stand beside the number, while the settings are short enough. */
    private static boolean isNumberBelow(Pen pen, Card card, double room) {
        double rest = room - pen.width(TextStyle.DETAIL, card.measure()) - 6;
        return card.known() && pen.width(TextStyle.TITLE, card.title()) > rest
                && pen.width(TextStyle.DETAIL, card.detail()) <= rest;
    }

    /** Draws the number, or a question mark if the shape is unknown. Returns its width. */
    private static double measure(Pen pen, PaintState state, Card card, double right, double middle, double room) {
        return card.known()
                ? pen.textBefore(TextStyle.DETAIL, card.measure(), right, middle, room, state.paints().note())
                : pen.textBefore(TextStyle.UNKNOWN, "?", right, card.rect().centerY(), room, state.colors().faint());
    }

    private static Color ink(Card card, FamilyColors family, Colors colors) {
        return card.known() ? family.ink() : colors.bg().interpolate(family.ink(), FADED);
    }

    private static Color text(Card card, Colors colors) {
        return card.bypassed() ? colors.muted() : colors.fg();
    }

    private static void pill(Pen pen, PaintState state, Pill pill) {
        Colors colors = state.colors();
        Rect rect = pill.rect();
        double round = rect.height() / 2;
        boolean selected = pill.node().filter(state.selection()::contains).isPresent();
        if (selected) {
            pen.fill(rect.grown(4), round + 4, state.paints().ring());
            pen.fill(rect.grown(1), round + 1, colors.accent());
            pen.fill(rect.grown(-1), round - 1, colors.bg());
        } else {
            pen.fill(rect, round, colors.bg());
            pen.border(rect, round, 1, colors.border());
        }
        double title = pen.width(TextStyle.SMALL_TITLE, pill.title());
        double detail = pen.width(TextStyle.DETAIL, pill.detail());
        double left = Math.round(Math.max(rect.x() + PILL_MARGIN, rect.centerX() - (16 + 8 + title + 8 + detail) / 2));
        double middle = rect.centerY();
        pen.icon(pill.icon(), left, middle - 8, colors.muted());
        pen.text(TextStyle.SMALL_TITLE, pill.title(), left + 24, middle, rect.right() - left - 24 - PILL_MARGIN, colors.fg());
        double detailLeft = Math.round(left + 24 + title + 8);
        pen.text(TextStyle.DETAIL, pill.detail(), detailLeft, middle, rect.right() - PILL_MARGIN - detailLeft, colors.muted());
    }
}
