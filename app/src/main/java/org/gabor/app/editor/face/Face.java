package org.gabor.app.editor.face;

/**
 * The look and the texts of a layer, in the window and on the command line.
 *
 * @param family determines the colour
 * @param icon the glyph's name in the icon set
 * @param name the stem of default labels, numbered from 1: {@code conv1}, {@code flatten}
 * @param caption the settings as text
 * @param size the size of the card
 * @param sentence what the layer does in its context
 * @param help the name of the help card
 */
public record Face(Family family, String icon, String name, Caption caption, CardSize size, Sentence sentence, String help) {

    /** A sentence on what a layer does in its context, with its own values; empty if there is nothing to say. */
    @FunctionalInterface
    public interface Sentence {
        String in(LayerContext context);
    }

    /**
     * A layer's settings as text.
     *
     * @param card the line on a card, which names the layer's type: {@code max 3×3 / 2}, {@code Linear, 4,096 units}
     * @param details the settings alone, for places that already name the layer's type; empty if there are none
     */
    public record Caption(String card, String details) {

        /** For a layer whose settings identify it: {@code 96, 11×11 / 4, pad 1}. */
        static Caption of(String details) {
            return new Caption(details, details);
        }

        /** Puts the layer's name before its settings. */
        static Caption of(String prefix, String details) {
            return new Caption(prefix + details, details);
        }
    }
}
