package org.gabor.engine.data.synthetic;

import java.util.random.RandomGenerator;

/** What the images or videos of one class show. */
record Subject(String name, Brush brush) {

    /** Paints one image or video; everything about it that varies is taken from {@code random}. */
    interface Brush {
        void paint(Canvas canvas, RandomGenerator random);
    }
}
