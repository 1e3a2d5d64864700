package org.gabor.engine.data.synthetic;

import java.util.function.DoubleBinaryOperator;
import java.util.random.RandomGenerator;

/** Makes a mask for one image; {@code random} determines its variation. */
interface Pattern {
    DoubleBinaryOperator mask(RandomGenerator random);
}
