package org.gabor.app.view.editor;

import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Receives the input of the inspector's controls.
 *
 * @param enter takes a value; false if the layer refuses it
 * @param refuse takes a sentence that says why the typed text is invalid
 */
record EditReceiver<T>(Predicate<T> enter, Consumer<String> refuse) {

    boolean accept(T value) {
        return enter.test(value);
    }

    void refuse(String sentence) {
        refuse.accept(sentence);
    }

    /** A receiver of another type, whose values {@code enter} converts to this one's. */
    <S> EditReceiver<S> with(Predicate<S> enter) {
        return new EditReceiver<>(enter, refuse);
    }
}
