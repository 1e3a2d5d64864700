package org.gabor.app.view.build;

/** Where a control of the inspector reports what a person does to it. */
interface Receiver<T> {

    /** A value was entered; false when the layer refuses it. */
    boolean accept(T value);

    /** What was entered is no value; {@code sentence} says what would be one. */
    void refuse(String sentence);
}
