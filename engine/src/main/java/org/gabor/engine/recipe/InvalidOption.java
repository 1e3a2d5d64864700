package org.gabor.engine.recipe;

/** An option has a value that it may not have; the message is one sentence. */
public final class InvalidOption extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final transient Option<?> option;

    InvalidOption(Option<?> option, String sentence) {
        super(sentence);
        this.option = option;
    }

    public Option<?> option() {
        return option;
    }
}
