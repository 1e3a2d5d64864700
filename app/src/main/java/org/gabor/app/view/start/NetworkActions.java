package org.gabor.app.view.start;

import java.util.function.Consumer;
import org.gabor.zoo.Architecture;

/**
 * What a person can do with a network of the gallery.
 *
 * @param compare asks with which other network
 * @param browse shows an address, such as its paper's
 */
record NetworkActions(Consumer<Architecture> open, Consumer<Architecture> compare, Consumer<String> browse) {}
