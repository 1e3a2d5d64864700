package org.gabor.zoo;

/**
 * How the book trains a network (Zhang et al., <i>Dive into Deep Learning</i>, v0.x {@code train_ch6} unless
 * said otherwise): plain stochastic gradient descent on the cross-entropy, no momentum, no weight decay, a constant learning
 * rate.
 *
 * @param batch images per step
 * @param xavier whether weights start Xavier-uniform (Glorot and Bengio 2010) rather than as the layers themselves do
 */
public record BookRecipe(double learningRate, int batch, int epochs, boolean xavier) {}
