package org.gabor.app.view.control;

import java.util.function.Function;
import javafx.util.StringConverter;

/** The text of each value in a control that is not editable; empty for null. */
public final class DisplayConverter<T> extends StringConverter<T> {

    private final Function<T, String> text;

    public DisplayConverter(Function<T, String> text) {
        this.text = text;
    }

    @Override
    public String toString(T value) {
        return value == null ? "" : text.apply(value);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("The control is not editable.");
    }
}
