package org.gabor.app.view.editor;

import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Where a control of the inspector reports what a person does to it.
 *
 * @param enter takes a value; false when the layer refuses it
 * @param refuse takes the sentence that says why what was typed is no value
 */
record EditReceiver<T>(Predicate<T> enter, Consumer<String> refuse) {

    boolean accept(T value) {
        return enter.test(value);
    }

    void refuse(String sentence) {
        refuse.accept(sentence);
    }

    /** A receiver of other values, which {@code enter} turns into these. */
    <S> EditReceiver<S> with(Predicate<S> enter) {
        return new EditReceiver<>(enter, refuse);
    }
}
