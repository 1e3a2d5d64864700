package org.gabor.app.editor.face;

/** Kinds of layers; each kind has a colour. */
public enum Family {
    CONVOLUTION, POOLING, NORMALISATION, ACTIVATION, DENSE, SHAPE, MERGE, OTHER;
}
