package org.gabor.app.view.start.card;

import java.util.function.Consumer;
import org.gabor.zoo.about.Architecture;

/**
 * The actions for a network of the gallery.
 *
 * @param compare asks for a second network to compare with
 * @param browse opens an address, such as its paper's
 */
public record NetworkActions(Consumer<Architecture> open, Consumer<Architecture> compare, Consumer<String> browse) {}
