package org.gabor.zoo.about;

/**
 * The book's training recipe (Zhang et al., <i>Dive into Deep Learning</i>, v0.x {@code train_ch6} unless
 * stated otherwise): plain stochastic gradient descent on the cross-entropy, no momentum, no weight decay, a constant learning
 * rate.
 *
 * @param batch batch size
 * @param xavier whether initial weights are Xavier-uniform (Glorot and Bengio 2010) instead of the layers' own default
 */
public record BookRecipe(double learningRate, int batch, int epochs, boolean xavier) {}
