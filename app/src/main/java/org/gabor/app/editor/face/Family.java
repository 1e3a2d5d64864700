package org.gabor.app.editor.face;

/** The kinds of layer that share a colour. */
public enum Family {
    CONVOLUTION, POOLING, NORMALISATION, ACTIVATION, DENSE, SHAPE, MERGE, OTHER;
}
