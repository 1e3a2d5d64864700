package org.gabor.engine.data;

/** Who waits while data is opened: hears what is going on, and may call it off. */
public interface PreparationListener {

    /** Nobody listens, nobody calls it off. */
    PreparationListener SILENT = _ -> false;

    /** Work goes on with {@code activity}, a sentence without a full stop; returns whether to give up. */
    boolean cancelled(String activity);

    /** Something was found that a person should know, though work goes on: one sentence. */
    default void noticed(String sentence) {}
}
