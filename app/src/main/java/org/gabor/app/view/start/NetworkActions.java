package org.gabor.app.view.start;

import java.util.function.Consumer;
import org.gabor.zoo.Architecture;

/**
 * The actions for a network of the gallery.
 *
 * @param compare asks for a second network to compare with
 * @param browse opens an address, such as its paper's
 */
record NetworkActions(Consumer<Architecture> open, Consumer<Architecture> compare, Consumer<String> browse) {}
