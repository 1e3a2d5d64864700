package org.gabor.engine.data.synthetic;

import java.util.random.RandomGenerator;

/** The content of one class's images or videos. */
record Subject(String name, Brush brush) {

    /** Draws one image or video; {@code random} determines its variation. */
    interface Brush {
        void paint(Canvas canvas, RandomGenerator random);
    }
}
