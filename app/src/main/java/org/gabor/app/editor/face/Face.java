package org.gabor.app.editor.face;

/**
 * How a layer looks and what is said about it, in the window and on the command line.
 *
 * @param family decides its colour
 * @param icon the glyph's name in the icon set
 * @param name what the first layer of its kind is called: {@code conv1}, {@code flatten}
 * @param caption its settings in words
 * @param size of its card
 * @param sentence what it does in its context
 * @param help the name of its help card
 */
public record Face(Family family, String icon, String name, Caption caption, CardSize size, Sentence sentence, String help) {

    /** What a layer does in its context, in a sentence made of its own values; empty if there is nothing to say. */
    @FunctionalInterface
    public interface Sentence {
        String in(LayerContext context);
    }

    /**
     * A layer's settings in words.
     *
     * @param card a card's line, which says what the layer is: {@code max 3×3 / 2}, {@code Linear, 4,096 units}
     * @param details the settings alone, for a place that names the layer's type already; empty if there are none
     */
    public record Caption(String card, String details) {

        /** For a layer whose settings say what it is: {@code 96, 11×11 / 4, pad 1}. */
        static Caption of(String details) {
            return new Caption(details, details);
        }

        /** Names the layer in front of its settings. */
        static Caption of(String prefix, String details) {
            return new Caption(prefix + details, details);
        }
    }
}
