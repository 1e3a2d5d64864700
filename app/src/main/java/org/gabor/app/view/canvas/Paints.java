package org.gabor.app.view.canvas;

import java.util.function.ToLongFunction;
import javafx.scene.paint.Color;
import org.gabor.app.editor.Family;
import org.gabor.app.editor.scene.Card;
import org.gabor.app.view.theme.Colors;
import org.gabor.app.view.theme.FamilyColors;
import org.gabor.app.vm.Colouring;
import org.gabor.graph.analysis.Cost;
import org.gabor.graph.analysis.NodeCost;

/**
 * The colours of cards and frames: by family, or by how much of the network's largest card a card costs.
 *
 * @param most the largest card's cost, by which the others are measured
 */
record Paints(Colors colors, Colouring colouring, Cost cost, long most) {

    static Paints of(Colors colors, Colouring colouring, Cost cost, Iterable<Card> cards) {
        long most = 1;
        for (Card card : cards) {
            most = Math.max(most, amount(card, colouring, cost));
        }
        return new Paints(colors, colouring, cost, most);
    }

    FamilyColors card(Card card) {
        FamilyColors family = colors.family(card.family());
        return colouring == Colouring.FAMILY ? family : heat(family, (double) amount(card, colouring, cost) / most);
    }

    /** The ground of a card that costs {@code share} of the most expensive one; square root, so that small shares still show. */
    Color heat(double share) {
        return over(colors.bg(), colors.family(Family.ACTIVATION).line(), 0.7 * Math.sqrt(share));
    }

    Color frameGround(Family family) {
        return over(colors.bg(), colors.family(family).tint(), 0.45);
    }

    Color frameLine(Family family) {
        return over(colors.bg(), colors.family(family).line(), 0.55);
    }

    /** A card's settings and number: on the stronger grounds of costs muted text would be too weak. */
    Color note() {
        return colouring == Colouring.FAMILY ? colors.muted() : colors.fg();
    }

    /** The ring around what is selected. */
    Color ring() {
        return over(colors.bg(), colors.accent(), 0.3);
    }

    private FamilyColors heat(FamilyColors family, double share) {
        return new FamilyColors(family.ink(), over(colors.border(), colors.family(Family.ACTIVATION).ink(), share), heat(share));
    }

    private static long amount(Card card, Colouring colouring, Cost cost) {
        return card.nodes().stream().map(cost::of).mapToLong(quantity(colouring)).sum();
    }

    private static ToLongFunction<NodeCost> quantity(Colouring colouring) {
        return switch (colouring) {
            case FAMILY, PARAMETERS -> NodeCost::parameters;
            case MACS -> NodeCost::macs;
            case MEMORY -> NodeCost::activations;
        };
    }

    private static Color over(Color ground, Color paint, double share) {
        return ground.interpolate(paint, share);
    }
}
