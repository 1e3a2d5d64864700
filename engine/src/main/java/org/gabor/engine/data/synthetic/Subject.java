package org.gabor.engine.data.synthetic;

import java.util.random.RandomGenerator;

/** What the pictures or films of one class show. */
record Subject(String name, Brush brush) {

    /** Paints one picture or film; everything about it that varies is taken from {@code random}. */
    interface Brush {
        void paint(Canvas canvas, RandomGenerator random);
    }
}
