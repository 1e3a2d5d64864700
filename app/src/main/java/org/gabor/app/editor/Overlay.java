package org.gabor.app.editor;

/** Which number a card shows at its right. */
public enum Overlay { PARAMETERS, MACS, ACTIVATIONS }
