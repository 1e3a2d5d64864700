package org.gabor.app.editor;

/** The families of layers a person tells apart by colour and icon. */
public enum Family { CONVOLUTION, POOLING, NORMALISATION, ACTIVATION, DENSE, SHAPE, MERGE, OTHER }
