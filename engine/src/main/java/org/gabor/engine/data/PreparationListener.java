package org.gabor.engine.data;

/** Listens while data is opened, and may cancel it. */
public interface PreparationListener {

    /** Ignores everything and never cancels. */
    PreparationListener SILENT = _ -> false;

    /** Reports an {@code activity}, a sentence without a full stop; returns whether to cancel. */
    boolean cancelled(String activity);

    /** Reports something that a person should know although work continues: one sentence. */
    default void noticed(String sentence) {}
}
