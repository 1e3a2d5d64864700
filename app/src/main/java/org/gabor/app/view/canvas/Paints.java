package org.gabor.app.view.canvas;

import java.util.List;
import javafx.scene.paint.Color;
import org.gabor.app.editor.Overlay;
import org.gabor.app.editor.face.Family;
import org.gabor.app.editor.scene.Card;
import org.gabor.app.view.theme.Colors;
import org.gabor.app.view.theme.FamilyColors;
import org.gabor.app.vm.CanvasColoring;

/**
 * The colours of cards and frames: by family, or by a card's amount relative to the network's maximum.
 *
 * @param most the largest card's amount, which is the maximum of the scale; 0 if no card has any
 */
record Paints(Colors colors, CanvasColoring colouring, Overlay overlay, double most) {

    static Paints of(Colors colors, CanvasColoring colouring, Overlay overlay, List<Card> cards) {
        return new Paints(colors, colouring, overlay,
                cards.stream().mapToDouble(card -> overlay.amount(card.nodes())).max().orElse(0));
    }

    FamilyColors card(Card card) {
        FamilyColors family = colors.family(card.family());
        return colouring == CanvasColoring.FAMILY ? family : heatColor(family, share(card));
    }

    /** The background of a card with {@code share} of the maximum; uses the square root, so that small shares are visible. */
    Color heatColor(double share) {
        return over(colors.bg(), colors.family(Family.ACTIVATION).line(), 0.7 * Math.sqrt(share));
    }

    Color frameGround(Family family) {
        return over(colors.bg(), colors.family(family).tint(), 0.45);
    }

    Color frameLine(Family family) {
        return over(colors.bg(), colors.family(family).line(), 0.55);
    }

    /** The colour of a card's settings and number; muted text would have too little contrast on strong backgrounds. */
    Color note() {
        return colouring == CanvasColoring.FAMILY ? colors.muted() : colors.fg();
    }

    /** The colour of the selection ring. */
    Color ring() {
        return over(colors.bg(), colors.accent(), 0.3);
    }

    private FamilyColors heatColor(FamilyColors family, double share) {
        return new FamilyColors(family.ink(), over(colors.border(), colors.family(Family.ACTIVATION).ink(), share),
                heatColor(share));
    }

    private double share(Card card) {
        return most == 0 ? 0 : overlay.amount(card.nodes()) / most;
    }

    private static Color over(Color ground, Color paint, double share) {
        return ground.interpolate(paint, share);
    }
}
