package org.gabor.engine.data.synthetic;

import java.util.function.DoubleBinaryOperator;
import java.util.random.RandomGenerator;

/** Makes a mask for one image; what varies about it is taken from {@code random}. */
interface Pattern {
    DoubleBinaryOperator mask(RandomGenerator random);
}
